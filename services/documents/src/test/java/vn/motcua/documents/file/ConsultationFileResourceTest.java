package vn.motcua.documents.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.documents.Neighbourhood;
import vn.motcua.documents.Town;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbourhood.class)
class ConsultationFileResourceTest {

    private static final String FILES = "/api/documents/v1/consultation-files";
    private static final String EDITOR = Tokens.officer("CB-0001", "G01", "editor");

    @Test
    void keepsAPaperOfADraftAndHandsItToEverybodyWhoMayReadTheDraft() {
        var consultation = written("DRAFT");
        var pdf = Samples.pdf();

        var id = brought(consultation, "To trinh.pdf", pdf).statusCode(201).body("mediaType", is("application/pdf"))
                .body("state", is("READY")).body("dossier", nullValue()).extract().<String> path("id");

        // It stands beside nothing yet.
        given().get(FILES + "/" + id).then().statusCode(404);
        stands(id, consultation);
        var read = given().get(FILES + "/" + id).then().statusCode(200).contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment; filename=\"To trinh.pdf\""))
                .header("X-Content-Type-Options", "nosniff").extract().asByteArray();
        assertThat(read).isEqualTo(pdf);
        given().auth().oauth2(Town.AN).get("/api/documents/v1/files/" + id).then().statusCode(404);
    }

    @Test
    void opensNothingThatWasBroughtForAnotherDraftOrByACitizen() {
        var id = brought(written("DRAFT"), "a.pdf", Samples.pdf()).statusCode(201).extract().<String> path("id");
        stands(id, UUID.randomUUID());
        given().get(FILES + "/" + id).then().statusCode(404);

        String own = given().auth().oauth2(Town.AN).multiPart("file", "a.pdf", Samples.pdf())
                .post("/api/documents/v1/files").then().statusCode(201).extract().path("id");
        stands(own, Town.person(Town.AN_ID));
        given().get(FILES + "/" + own).then().statusCode(404);
    }

    @Test
    void takesPdfsOnlyAndChecksThemLikeAnyOther() {
        var consultation = written("DRAFT");

        brought(consultation, "a.pdf", Samples.photograph()).statusCode(422).body("reason", is("NOT_PDF"))
                .body("text.vi", containsString("PDF"));
        brought(consultation, "a.pdf", Samples.EICAR.getBytes()).statusCode(422).body("reason", is("MALWARE"));
        brought(consultation, "a.pdf", Samples.pdfThatCallsHome()).statusCode(422).body("reason", is("ACTIVE_CONTENT"));
    }

    @Test
    void takesNothingOnceTheDraftIsAnnouncedNorForAnotherAgencyNorFromOthers() {
        brought(written("PLANNED"), "a.pdf", Samples.pdf()).statusCode(409);
        brought(written("OPEN"), "a.pdf", Samples.pdf()).statusCode(409).body("type", endsWith("phase"));
        brought(UUID.randomUUID(), "a.pdf", Samples.pdf()).statusCode(404);
        for (var other : new String[] { Town.AN, Town.RECEPTION, Tokens.officer("CB-0002", "G01", "publisher") }) {
            given().auth().oauth2(other).multiPart("file", "a.pdf", Samples.pdf())
                    .multiPart("consultation", written("DRAFT").toString()).post(FILES).then().statusCode(403);
        }
    }

    @Test
    void forgetsWhatParticipationLetGoOfWhileItIsADraft() {
        var consultation = written("DRAFT");
        var stays = brought(consultation, "a.pdf", Samples.pdf()).statusCode(201).extract().<String> path("id");
        var goes = brought(consultation, "b.pdf", Samples.pdf()).statusCode(201).extract().<String> path("id");
        stands(stays, consultation);

        given().auth().oauth2(EDITOR).delete(FILES + "/" + stays).then().statusCode(409).body("type", endsWith("file-in-use"));
        given().auth().oauth2(EDITOR).delete(FILES + "/" + goes).then().statusCode(204);
        given().auth().oauth2(EDITOR).delete(FILES + "/" + goes).then().statusCode(404);

        phase(consultation, "OPEN");
        given().auth().oauth2(EDITOR).delete(FILES + "/" + stays).then().statusCode(409).body("type", endsWith("phase"));
        given().get(FILES + "/" + stays).then().statusCode(200);
    }

    private static UUID written(String phase) {
        var consultation = UUID.randomUUID();
        phase(consultation, phase);
        return consultation;
    }

    private static void phase(UUID consultation, String phase) {
        Town.tell("/api/participation/v1/desk/consultations/" + consultation, Map.of("id", consultation, "phase", phase));
    }

    /** Participation says that the file stands beside this consultation and may be read. */
    private static void stands(String id, UUID consultation) {
        Town.tell("/api/participation/v1/consultation-files/" + id, Map.of("consultation", consultation));
    }

    private static ValidatableResponse brought(UUID consultation, String name, byte[] bytes) {
        return given().auth().oauth2(EDITOR).multiPart("file", name, bytes)
                .multiPart("consultation", consultation.toString()).post(FILES).then();
    }
}
