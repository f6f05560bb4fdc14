package vn.motcua.eforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Component;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.ProcedureTerms.SupplementTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;

/** Procedure 3.000333 as the catalogue tells it, its units, and a register entry and answers that fit it. */
public final class CriminalRecord {

    public static final String PROCEDURE = "3.000333";
    private static final LocalDate BEGIN = LocalDate.of(2025, 4, 24);

    public static ProcedureTerms terms() {
        return new ProcedureTerms(PROCEDURE, 1, text("Cấp Phiếu lý lịch tư pháp số 1"), LocalDate.of(2026, 7, 1),
                "criminal-record-1", 1, 2, true, new TimeLimit(10, TimeLimit.Unit.WORKING_DAY),
                List.of(new StepTerms("verification", text("Xác minh"), OfficeRole.HANDLER, 48)),
                List.of(fee("base", 170_000, Channel.ONLINE, LocalDate.of(2025, 12, 31)), fee("base", 200_000, null, null),
                        fee("copy-from-3", 5_000, null, null)),
                List.of(new Exemption("student", text("Sinh viên"), Money.of(100_000), "exemption-proof", "TT 16/2025"),
                        new Exemption("poor", text("Hộ nghèo"), Money.ZERO, "exemption-proof", "TT 16/2025"),
                        new Exemption("elderly", text("Người cao tuổi"), Money.ZERO, null, "TT 16/2025")),
                new SupplementTerms(10, 1),
                List.of(new Component("application", text("Tờ khai"), 1, 0, true),
                        new Component("exemption-proof", text("Giấy tờ chứng minh"), 0, 1, false)),
                List.of(Delivery.ELECTRONIC, Delivery.COUNTER, Delivery.POST), List.of("G01.801", "G01.802", "G01.803"),
                "KQ.G01.000333", List.of("107/2025/QH15"), List.of());
    }

    /** Says procedure and units on the bus; saying them again changes nothing. */
    public static void announce() {
        var id = UUID.nameUUIDFromBytes("procedure".getBytes(UTF_8));
        Facts.say(Topics.AGENCIES, unit("G01.801", "01"), unit("G01.802", "79"), unit("G01.803", "48"));
        Facts.say(Topics.PROCEDURES, new ProcedureEvent.Published(id, PROCEDURE, 1, Instant.now(), terms()));
    }

    /** A register entry for the citizen whom {@code Tokens.citizen} makes. */
    public static String registered(String nationalId) {
        return """
                {"nationalId":"%s","fullName":"CÔNG DÂN THỬ NGHIỆM","birthDate":"1990-01-31","gender":"MALE","ethnicity":"01",
                 "nationality":"VN","placeOfBirth":{"province":"01","ward":"00004","detail":"Bệnh viện Giả Lập"},
                 "homeTown":null,"permanentAddress":{"province":"01","ward":"00004","detail":"Số 1 phố Thử Nghiệm"},
                 "currentAddress":{"province":"01","ward":"00004","detail":"Số 1 phố Thử Nghiệm"},
                 "father":{"fullName":"NGUYỄN VĂN MẪU","birthDate":"1962-03-04"},
                 "mother":{"fullName":"ĐỖ THỊ MẪU","birthDate":"1965-08-19"},"spouse":null,"phone":"+84912000001"}
                """.formatted(nationalId);
    }

    /** Right answers to what the register doesn't say. */
    public static final String ANSWERS = """
            {"capacity":"self","hasOtherNames":false,
             "residenceHistory":[{"from":"01/2004","to":"06/2008","place":"Phường Ba Đình, Hà Nội","occupation":"học sinh"},
                                 {"from":"07/2008","to":"","place":"Phường Ba Đình, Hà Nội","occupation":"kỹ sư"}],
             "hasConvictions":false,"bansRequested":false,"purpose":"job","copies":"1","exemption":"none",
             "notifyBy":["MAIL","SMS"],"email":"thu@example.vn","language":"vi","delivery":"ELECTRONIC"}""";

    public static void places() {
        Neighbours.answer("/api/catalogue/v1/provinces", 200,
                "{\"items\":[{\"code\":\"01\",\"name\":{\"vi\":\"Thành phố Hà Nội\",\"en\":\"Hanoi\"}}],\"next\":null}");
        Neighbours.answer("/api/catalogue/v1/provinces/01/communes", 200,
                "{\"items\":[{\"code\":\"00004\",\"name\":{\"vi\":\"Phường Ba Đình\",\"en\":\"Ba Dinh ward\"}}],\"next\":null}");
    }

    private static AgencyEvent unit(String code, String province) {
        return new AgencyEvent.Published(UUID.nameUUIDFromBytes(code.getBytes(UTF_8)),
                code, Instant.now(), text("Công an " + province), province, "0", "a@example", text("Địa chỉ"));
    }

    private static FeeRule fee(String code, long amount, @Nullable Channel channel,
            @Nullable LocalDate until) {
        return new FeeRule(code, text("Phí"), Money.of(amount), channel, null, BEGIN, until, "TT 16/2025/TT-BTC", null, null);
    }

    private static Text text(String vi) {
        return new Text(vi, vi);
    }

    private CriminalRecord() {}
}
