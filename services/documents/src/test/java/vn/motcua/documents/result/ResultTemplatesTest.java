package vn.motcua.documents.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.motcua.documents.dossier.Answers;
import vn.motcua.documents.print.Sheet.Block;
import vn.motcua.platform.problem.ProblemException;

class ResultTemplatesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final ResultTemplates TEMPLATES = new ResultTemplates(JSON);
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);

    static Stream<ResultTemplate> templates() {
        return TEMPLATES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasATitleInBothLanguagesAndReadablePlaces(ResultTemplate template) {
        assertThat(template.title().vi()).isNotBlank();
        assertThat(template.title().en()).isNotBlank();
        assertThat(template.blocks()).isNotEmpty().allSatisfy(block -> assertThat(
                Filler.PLACE.matcher(block.text()).replaceAll("")).doesNotContain("{", "}"));
    }

    @Test
    void publishesEveryFileInTheFolder() throws Exception {
        try (var folder = Files.list(Path.of("src/main/resources/results"))) {
            assertThat(folder.filter(path -> path.toString().endsWith(".json"))).hasSameSizeAs(TEMPLATES.all());
        }
    }

    @Test
    void takesTheNewestThatIsNotNewerThanTheVersion() {
        assertThat(TEMPLATES.of("3.000333", 7).title().en()).isEqualTo("Criminal record certificate No. 1");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> TEMPLATES.of("1.001193", 1));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> TEMPLATES.of("9.999999", 1));
    }

    @Test
    void statesTheConvictionsOnTheCriminalRecordCertificate() {
        var answers = Map.of("fullName", "NGUYỄN VĂN THỬ NGHIỆM", "bansRequested", "true");

        assertThat(printed("3.000333", answers, Map.of("criminalRecord", "NONE")))
                .contains("9. Tình trạng án tích: Không có án tích", "7. Nơi tạm trú: Không")
                .contains("10. Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã: Không");
        assertThat(printed("3.000333", Map.of(), Map.of("criminalRecord", "SEE_ANNEX", "note", "Bản án số 1")))
                .contains("9. Tình trạng án tích: Có án tích: Bản án số 1").noneMatch(line -> line.startsWith("10."));
    }

    @Test
    void namesTheMotherWhoRegistersHerChild() {
        var answers = Map.of("capacity", "mother", "fullName", "Trần Thị Giả Lập", "birthDate", "1985-12-01", "ethnicity",
                "Kinh",
                "nationality", "Việt Nam", "childName", "Nguyễn An", "childBirthDate", "2026-11-02", "bornAt", "elsewhere",
                "fatherKnown", "false");

        assertThat(printed("1.001193", answers, birth())).contains("Họ, chữ đệm, tên: NGUYỄN AN",
                "Ghi bằng chữ: ngày hai tháng mười một năm hai nghìn không trăm hai mươi sáu",
                "Họ, chữ đệm, tên người mẹ: TRẦN THỊ GIẢ LẬP", "Năm sinh, dân tộc, quốc tịch của mẹ: 1985; Kinh; Việt Nam",
                "Họ, chữ đệm, tên người cha: –", "Số định danh cá nhân: 001326000009", "Ngày đăng ký: 23/11/2026");
    }

    @Test
    void namesBothParentsWhenAGrandparentRegisters() {
        var answers = Map.of("capacity", "grandparent", "fullName", "Ông Ngoại", "motherName", "Trần Thị Giả Lập", "fatherName",
                "Nguyễn Văn Thử", "fatherKnown", "true", "fatherBirth", "1990", "childBirthDate", "2026-11-02");

        assertThat(printed("1.001193", answers, birth())).contains("Họ, chữ đệm, tên người mẹ: TRẦN THỊ GIẢ LẬP",
                "Họ, chữ đệm, tên người cha: NGUYỄN VĂN THỬ", "Năm sinh, dân tộc, quốc tịch của cha: 1990; –; –",
                "Họ, chữ đệm, tên người đi khai sinh: ÔNG NGOẠI");
    }

    @Test
    void letsTheMaritalStatusCountForSixMonths() {
        var answers = Map.of("purpose", "marriage", "partnerName", "Lê Minh Ví Dụ", "partnerNationality", "Việt Nam");

        assertThat(printed("1.004873", answers, Map.of("maritalStatus", "NEVER_MARRIED")))
                .contains("Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai",
                        "Giấy này có giá trị 6 tháng kể từ ngày cấp, đến hết ngày 23/05/2027, và chỉ dùng cho mục đích đã ghi.",
                        "Mục đích sử dụng: Để kết hôn với LÊ MINH VÍ DỤ, số giấy tờ tùy thân –, quốc tịch Việt Nam; nơi đăng ký: –")
                .noneMatch(line -> line.startsWith("Ghi chú"));
        assertThat(printed("1.004873", Map.of("purpose", "other", "purposeOther", "Vay vốn"),
                Map.of("maritalStatus", "DIVORCED", "details", "bản án số 2", "note", "x")))
                .contains("Tình trạng hôn nhân: Đã ly hôn, hiện chưa đăng ký kết hôn với ai: bản án số 2",
                        "Mục đích sử dụng: Vay vốn", "Ghi chú: x");
        assertThat(printed("1.004873", Map.of(), Map.of("maritalStatus", "WIDOWED", "details", "trích lục khai tử số 3")))
                .contains(
                        "Tình trạng hôn nhân: Vợ hoặc chồng đã chết, hiện chưa đăng ký kết hôn với ai: trích lục khai tử số 3");
        assertThat(printed("1.004873", Map.of(), Map.of("maritalStatus", "MARRIED", "details", "PHẠM VĂN MẪU")))
                .contains("Tình trạng hôn nhân: Đang có vợ hoặc chồng: PHẠM VĂN MẪU");
    }

    @Test
    void refusesAFindingThatDoesNotSayWhatTheResultStates() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> printed("3.000333", Map.of(), Map.of()));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> printed("1.004873", Map.of(), Map.of("maritalStatus", "ENGAGED")));
    }

    private static Map<String, Object> birth() {
        return Map.of("childNationalId", "001326000009", "registerNumber", "12/2026", "registeredOn", "2026-11-23");
    }

    private static List<String> printed(String procedure, Map<String, String> answers, Map<String, Object> finding) {
        var display = new HashMap<String, Map<String, String>>();
        answers.forEach((field, words) -> display.put(field, Map.of("vi", words)));
        var json = JSON.valueToTree(Map.of("answers", answers, "display", display));
        return new Filler(TEMPLATES.of(procedure, 2), new Answers(json), finding, "1/2026/H26.801", ISSUED).blocks().stream()
                .map(ResultTemplatesTest::words).toList();
    }

    private static String words(Block block) {
        var line = block.line();
        var paragraph = block.paragraph();
        return line != null ? line.label() + ": " + line.value() : paragraph != null ? paragraph.text() : "table";
    }
}
