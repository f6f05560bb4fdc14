package vn.motcua.eforms.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.RetentionEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Dump;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class FilingResourceTest {

    @Inject
    PersonKey persons;

    @Inject
    AgroalDataSource database;

    @Test
    void showsTheOwnerWhatWasSentWithoutATrace() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();

        read(applicant.token(), dossier, "answers").statusCode(200)
                .body("answers.fullName", is("CÔNG DÂN THỬ NGHIỆM"))
                .body("display.'residenceHistory/0/from'.vi", is("01/2004"))
                .body("definition.pages.id", not(hasItem("nothing")))
                .body("applicant.nationalId", is(applicant.nationalId()))
                .body("revisions.size()", is(1));
        assertThat(traces(applicant)).isEmpty();
    }

    @Test
    void showsOfficersOfTheUnitTheAnswersAndTheOwnerTheTrace() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();

        read(Tokens.officer("CB-0101", "G01.801", "reception"), dossier, "answers?purpose=dossier-check").statusCode(200)
                .body("answers.fullName", notNullValue());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(traces(applicant)).hasSize(1).first()
                .isInstanceOfSatisfying(AccessEvent.Opened.class, trace -> {
                    assertThat(trace.staffNumber()).isEqualTo("CB-0101");
                    assertThat(trace.purpose()).isEqualTo("dossier-check");
                    assertThat(trace.unit()).isEqualTo("G01.801");
                    assertThat(trace.data()).containsExactly("answers");
                }));
    }

    @Test
    void destroysTheAnswersWhenTheirTimeIsOverAndKeepsWhatIsCounted() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();
        var another = applicant.files();
        var destroyed = new RetentionEvent.Destroyed(UUID.randomUUID(), UUID.fromString(dossier), Instant.now());

        Facts.say(Topics.RETENTION, destroyed, destroyed);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> read(applicant.token(), dossier, "answers").statusCode(410)
                .body("type", is("urn:motcua:problem:erased")));
        read(applicant.token(), another, "answers").statusCode(200);
        // The tests' tokens name their subject by the identity number; Keycloak gives an id of its own.
        assertThat(Dump.of(database).stream().filter(row -> !row.startsWith("idempotency.caller")))
                .anyMatch(row -> row.startsWith("filing.code: "))
                .noneMatch(row -> row.contains(applicant.nationalId()) || row.contains("CÔNG DÂN THỬ NGHIỆM"));
    }

    @Test
    void existsForNobodyElse() {
        var dossier = Applicant.inTheRegister().files();

        read(Tokens.officer("CB-0201", "G01.802", "reception"), dossier, "answers?purpose=dossier-check").statusCode(404);
        read(Tokens.officer("CB-0001", "G01.801", "editor"), dossier, "answers?purpose=dossier-check").statusCode(404);
        read(Applicant.inTheRegister().token(), dossier, "answers").statusCode(404);
        read(Tokens.officerWithAcr("1", "CB-0101", "G01.801", "reception"), dossier, "answers?purpose=dossier-check")
                .statusCode(403);
        given().get("/api/eforms/v1/filings/" + dossier + "/answers").then().statusCode(401);
    }

    @Test
    void asksOfficersWhatFor() {
        var dossier = Applicant.inTheRegister().files();

        read(Tokens.officer("CB-0101", "G01.801", "reception"), dossier, "answers").statusCode(400)
                .body("type", is("urn:motcua:problem:purpose-missing"));
    }

    @Test
    void givesServicesWhatLettersAndPapersNeed() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();

        read(Tokens.service("svc-notification"), dossier, "contact?purpose=notify").statusCode(200)
                .body("email", is("thu@example.vn")).body("phone", is("+84912000001")).body("language", is("vi"))
                .body("consents", is(List.of("MAIL", "SMS")));
        read(Tokens.service("svc-documents"), dossier, "summary?purpose=paper").statusCode(200)
                .body("fullName", is("CÔNG DÂN THỬ NGHIỆM")).body("birthDate", is("1990-01-31"))
                .body("address", is("Số 1 phố Thử Nghiệm, Phường Ba Đình, Thành phố Hà Nội"))
                .body("delivery", is("ELECTRONIC"));
        read(applicant.token(), dossier, "contact?purpose=notify").statusCode(403);
    }

    private static ValidatableResponse read(String token, String dossier, String what) {
        return given().auth().oauth2(token).get("/api/eforms/v1/filings/" + dossier + "/" + what).then();
    }

    private List<AccessEvent> traces(Applicant applicant) {
        return Facts.heard(Topics.DATA_ACCESS, persons.personOf(applicant.nationalId()).toString(), AccessEvent.class);
    }
}
