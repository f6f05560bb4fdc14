package vn.motcua.eforms.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.CriminalRecord;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class PrefillTest {

    @Test
    void goesOnWithoutARegisterThatIsAwayAndCatchesUpLater() {
        var applicant = Applicant.notInTheRegister();
        register(applicant, 500, "{}", 0);
        var draft = applicant.begins();

        draft(applicant, draft).body("register.state", is("AWAY")).body("register.notice.vi", notNullValue())
                .body("answers.nationalId", is(applicant.nationalId()))
                .body("answers.birthDate", is("1990-01-31"))
                .body("prefilled.nationalId.source.vi", is("Tài khoản định danh điện tử"))
                .body("answers.gender", nullValue());
        applicant.types(draft, "{\"fatherName\":\"Tôi Tự Khai\"}");
        register(applicant, 200, CriminalRecord.registered(applicant.nationalId()), 0);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> applicant.asking()
                .post("/api/eforms/v1/drafts/" + draft + "/prefill").then().statusCode(200)
                .body("register.state", is("FILLED")));
        draft(applicant, draft).body("answers.gender", is("MALE")).body("answers.fatherName", is("Tôi Tự Khai"))
                .body("prefilled.fatherName", nullValue());
    }

    @Test
    void waitsThreeSecondsAtMost() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        register(applicant, 200, CriminalRecord.registered(applicant.nationalId()), 20_000);

        var begun = System.nanoTime();
        applicant.asking().post("/api/eforms/v1/drafts/" + draft + "/prefill").then().statusCode(200)
                .body("register.state", is("AWAY"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        draft(applicant, draft).body("answers.gender", is("MALE"));
    }

    @Test
    void usesNothingOfAnotherPersonsEntry() {
        var applicant = Applicant.notInTheRegister();
        register(applicant, 200, CriminalRecord.registered(applicant.nationalId()).replace("CÔNG DÂN", "NGƯỜI KHÁC"), 0);
        var draft = applicant.begins();

        draft(applicant, draft).body("register.state", is("MISMATCH")).body("answers.permanentAddress", nullValue())
                .body("answers.fullName", is("Công Dân Thử Nghiệm"));
    }

    @Test
    void saysWhenTheRegisterDoesntKnowThePersonOrNotAll() {
        var unknown = Applicant.notInTheRegister();
        draft(unknown, unknown.begins()).body("register.state", is("UNKNOWN"));

        var incomplete = Applicant.notInTheRegister();
        register(incomplete, 200, "{\"nationalId\":\"%s\",\"fullName\":\"CÔNG DÂN THỬ NGHIỆM\",\"gender\":\"MALE\"}"
                .formatted(incomplete.nationalId()), 0);
        draft(incomplete, incomplete.begins()).body("register.state", is("INCOMPLETE"))
                .body("answers.gender", is("MALE")).body("answers.birthDate", is("1990-01-31"))
                .body("answers.hasSpouse", nullValue());
    }

    private static ValidatableResponse draft(Applicant applicant, String draft) {
        return applicant.asking().get("/api/eforms/v1/drafts/" + draft).then().statusCode(200);
    }

    private static void register(Applicant applicant, int status, String body, long delayMillis) {
        Neighbours.answer("/register/persons/" + applicant.nationalId(), status, body, delayMillis);
    }
}
