package vn.motcua.participation.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.platform.testing.Facts;

/** What others have told before a test begins. */
public final class World {

    public static final String PROCEDURE = "2.000635";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Tells of three agencies and a procedure, and waits until that was heard. */
    public static void tell(Agencies agencies) {
        if (agencies.isKnown("G01.802")) {
            return;
        }
        Facts.say(Topics.AGENCIES, agency("G01", "Bộ Công an", "01"), agency("G01.801", "Công an Hà Nội", "01"),
                agency("G01.802", "Công an Thành phố Hồ Chí Minh", "79"));
        Facts.say(Topics.PROCEDURES, new ProcedureEvent.Published(UUID.randomUUID(), PROCEDURE, 1, Instant.now(), terms()));
        await().atMost(PATIENCE).until(() -> agencies.isKnown("G01") && agencies.isKnown("G01.802"));
    }

    public static DossierEvent registered(UUID dossier, UUID applicant) {
        return new DossierEvent.Registered(head(dossier, applicant, 1, OfficialStatus.REGISTERED), PROCEDURE, 1, "G01.801",
                "G01.801", "01", Channel.COUNTER, Instant.now().plusSeconds(3600));
    }

    public static DossierEvent issued(UUID dossier, UUID applicant) {
        return new DossierEvent.ResultIssued(head(dossier, applicant, 2, OfficialStatus.PROCESSED), UUID.randomUUID(),
                DossierEvent.ResultIssued.Timeliness.EARLY);
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json; charset=UTF-8");
    }

    private static DossierEvent.Head head(UUID dossier, UUID applicant, long seq, OfficialStatus status) {
        return new DossierEvent.Head(UUID.randomUUID(), dossier, "G01.801-261122-0001", seq, Instant.now(), status, applicant);
    }

    private static AgencyEvent agency(String code, String name, String province) {
        return new AgencyEvent.Published(UUID.randomUUID(), code, Instant.now(), new Text(name, name), province, "024",
                "a@example.vn", new Text("Hà Nội", "Hanoi"));
    }

    private static ProcedureTerms terms() {
        return new ProcedureTerms(PROCEDURE, 1, new Text("Cấp Phiếu lý lịch tư pháp", "Criminal record certificate"),
                LocalDate.of(2026, 1, 1), "llttp", 1, 2, true, new TimeLimit(5, TimeLimit.Unit.WORKING_DAY), List.of(),
                List.of(), List.of(), new ProcedureTerms.SupplementTerms(5, 1), List.of(), List.of(), List.of("G01.801"),
                "certificate", List.of(), List.of());
    }

    private World() {}
}
