package vn.motcua.eforms.mandate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.CriminalRecord;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** Somebody files for another person by a mandate that stands. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class MandateDraftTest {

    @Inject
    Session database;

    private static final String DRAFTS = "/api/eforms/v1/drafts";
    /** What the register would say of who files, and doesn't say of who gave the mandate. */
    private static final String PRINCIPAL = """
            {"fullName":"NGƯỜI KHÁC","nationalId":"001185000002","birthDate":"1990-01-31","gender":"FEMALE","ethnicity":"01",
             "nationality":"VN","unit":"G01.801","hasSpouse":false,"livesElsewhere":false,"phone":"0900000001",
             "placeOfBirth":{"country":"VN","province":"01","commune":"00004","detail":""},
             "permanentAddress":{"country":"VN","province":"01","commune":"00004","detail":"Số 1"}}""";
    private static final String STANDING = "/api/privacy/v1/mandates/standing";

    @Test
    void filesForWhoGaveTheMandateWhoIsTold() {
        var representative = Applicant.inTheRegister();
        var principal = UUID.randomUUID();
        var mandate = stands(principal);
        representative.begins();

        var draft = begins(representative, mandate).statusCode(201).body("existing", is(false)).extract().<String> path("id");
        representative.asking().get(DRAFTS + "/" + draft).then().body("register.state", is("NOT_ASKED"))
                .body("answers.fullName", is("TRẦN THỊ GIẢ LẬP")).body("answers.nationalId", nullValue());
        representative.types(draft, CriminalRecord.ANSWERS).statusCode(200);
        representative.types(draft, PRINCIPAL).statusCode(200);
        representative.asking().get(DRAFTS + "/" + draft + "/check").then().body("principal", is("TRẦN THỊ GIẢ LẬP"));
        var code = representative.sends(draft).statusCode(201).extract().<String> path("code");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.DATA_ACCESS, principal.toString(), AccessEvent.class)).singleElement()
                .isInstanceOfSatisfying(AccessEvent.Acted.class, acted -> {
                    assertThat(acted.mandate()).isEqualTo(mandate);
                    assertThat(acted.code()).isEqualTo(code);
                }));
        given().auth().oauth2(Tokens.officer("CB-0101", "G01.801", "reception"))
                .get("/api/eforms/v1/filings/" + draft + "/answers?purpose=dossier-check").then().statusCode(200)
                .body("mandate.principalName", is("TRẦN THỊ GIẢ LẬP"));
    }

    @Test
    void neitherBeginsNorSendsOnceTheMandateIsOver() {
        var representative = Applicant.inTheRegister();
        var mandate = stands(UUID.randomUUID());
        representative.begins();
        var draft = begins(representative, mandate).statusCode(201).extract().<String> path("id");
        representative.types(draft, CriminalRecord.ANSWERS).statusCode(200);
        representative.types(draft, PRINCIPAL).statusCode(200);

        Neighbours.answer(STANDING, 200, "{\"items\":[]}");

        begins(representative, mandate).statusCode(422).body("type", is("urn:motcua:problem:mandate-over"));
        representative.sends(draft).statusCode(422).body("type", is("urn:motcua:problem:mandate-over"));
        Neighbours.answer(STANDING, 503, "{}");
        representative.sends(draft).statusCode(503);
    }

    @Test
    void answersWhatIsRepeatedAsTheFirstTimeWhilePrivacyIsAway() {
        var representative = Applicant.inTheRegister();
        var mandate = stands(UUID.randomUUID());
        representative.begins();
        var beginning = "{\"procedure\":\"3.000333\",\"mandate\":\"" + mandate + "\"}";
        var begun = UUID.randomUUID();
        var draft = repeated(representative, begun, beginning, DRAFTS).statusCode(201).extract().<String> path("id");
        representative.types(draft, CriminalRecord.ANSWERS).statusCode(200);
        representative.types(draft, PRINCIPAL).statusCode(200);
        var sent = UUID.randomUUID();
        var submission = DRAFTS + "/" + draft + "/submission";
        var code = repeated(representative, sent, "{\"declared\":true}", submission).statusCode(201).extract()
                .<String> path("code");

        Neighbours.answer(STANDING, 503, "{}");

        repeated(representative, begun, beginning, DRAFTS).statusCode(201).body("id", is(draft));
        repeated(representative, sent, "{\"declared\":true}", submission).statusCode(201).body("code", is(code));
        representative.sends(draft).statusCode(409).body("code", is(code));
    }

    @Test
    void saysNothingOfAMandateToWhoFilesForThemselves() {
        var applicant = Applicant.inTheRegister();

        applicant.asking().get(DRAFTS + "/" + applicant.begins()).then().statusCode(200).body("principal", nullValue());
    }

    @Test
    void whoFilesForThemselvesIsNotGivenTheDraftForSomebodyElse() {
        Applicant.inTheRegister().begins();
        var representative = Applicant.inTheRegister();
        var forAnother = begins(representative, stands(UUID.randomUUID())).statusCode(201).extract().<String> path("id");

        var own = representative.begins();

        assertThat(own).isNotEqualTo(forAnother);
        representative.asking().get(DRAFTS + "/" + own).then().body("principal", nullValue());
    }

    @Test
    void forgetsForWhomADiscardedDraftWas() {
        Applicant.inTheRegister().begins();
        var representative = Applicant.inTheRegister();
        var draft = begins(representative, stands(UUID.randomUUID())).statusCode(201).extract().<String> path("id");

        representative.asking().delete(DRAFTS + "/" + draft).then().statusCode(204);

        assertThat(QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select count(*) from mandate_case where draft = ?1", Long.class)
                .setParameter(1, UUID.fromString(draft)).getSingleResult())).isEqualTo(0L);
    }

    private static ValidatableResponse repeated(Applicant representative, UUID key, String body, String path) {
        return representative.asking().header("Idempotency-Key", key).body(body).post(path).then();
    }

    private static ValidatableResponse begins(Applicant representative, UUID mandate) {
        return representative.posting().body("{\"procedure\":\"3.000333\",\"mandate\":\"" + mandate + "\"}").post(DRAFTS)
                .then();
    }

    private static UUID stands(UUID principal) {
        var mandate = UUID.randomUUID();
        Neighbours.answer(STANDING, 200, """
                {"items":[{"mandate":"%s","principal":"%s","principalName":"TRẦN THỊ GIẢ LẬP","until":"2099-12-31"}]}"""
                .formatted(mandate, principal));
        return mandate;
    }
}
