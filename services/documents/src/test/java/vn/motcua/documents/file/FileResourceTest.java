package vn.motcua.documents.file;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.DocumentEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.documents.Neighbourhood;
import vn.motcua.documents.Town;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbourhood.class)
class FileResourceTest {

    private static final String FILES = "/api/documents/v1/files";

    @Test
    void keepsAPhotographForADraftAndGivesItBackToItsOwnerOnly() {
        var draft = UUID.randomUUID();

        var id = brought(Town.AN, draft, "the can cuoc.jpg", Samples.photograph());

        given().auth().oauth2(Town.AN).get(FILES + "/" + id).then().statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", is("attachment; filename=\"the can cuoc.jpg\"; "
                        + "filename*=UTF-8''the%20can%20cuoc.jpg"));
        given().auth().oauth2(Town.AN).get(FILES + "/" + id + "/preview").then().statusCode(200)
                .header("Content-Disposition", containsString("inline"))
                .header("Content-Security-Policy", containsString("sandbox"));
        given().auth().oauth2(Town.AN).get(FILES + "?dossier=" + draft).then().body("items", hasSize(1))
                .body("items[0].component", is("id-card"));
        given().auth().oauth2(Town.BINH).get(FILES + "/" + id).then().statusCode(404);
        given().auth().oauth2(Town.BINH).get(FILES + "?dossier=" + draft).then().body("items", hasSize(0));
        given().get(FILES + "/" + id).then().statusCode(401);
    }

    @Test
    void takesAPaperThatAnOfficerBringsForWhomTheyFileAtTheCounter() {
        var draft = UUID.randomUUID();
        Town.tell("/api/eforms/v1/counter/drafts/" + draft, Map.of("draft", draft, "owner", Town.person(Town.AN_ID)));

        var id = brought(Town.RECEPTION, draft, "a.pdf", Samples.pdf());

        given().auth().oauth2(Town.AN).get(FILES + "/" + id).then().statusCode(200);
        given().auth().oauth2(Town.RECEPTION).get(FILES + "/" + id + "/preview").then().statusCode(200);
        given().auth().oauth2(Town.BINH).get(FILES + "/" + id).then().statusCode(404);
        given().auth().oauth2(Town.RECEPTION).multiPart("file", "a.pdf", Samples.pdf())
                .multiPart("dossier", UUID.randomUUID().toString()).post(FILES).then().statusCode(404);
    }

    @Test
    void keepsAFileOnceThatIsBroughtTwiceWithTheSameKey() {
        var draft = UUID.randomUUID();
        var key = UUID.randomUUID().toString();

        var first = bringing(draft, key, Samples.photograph());
        var again = bringing(draft, key, Samples.photograph());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        given().auth().oauth2(Town.AN).get(FILES + "?dossier=" + draft).then().body("items", hasSize(1));
        bringing(draft, key, Samples.pdf()).then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
    }

    private static Response bringing(UUID draft, String key, byte[] file) {
        return given().auth().oauth2(Town.AN).header("Idempotency-Key", key).multiPart("file", "giay-to", file)
                .multiPart("dossier", draft.toString()).multiPart("component", "id-card").post(FILES);
    }

    @Test
    void tellsOthersThatAFileIsThereWithoutItsName() {
        var draft = UUID.randomUUID();

        var id = brought(Town.AN, draft, "a.pdf", Samples.pdf());

        var owner = Town.person(Town.AN_ID);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.DOCUMENTS, owner.toString(), DocumentEvent.class))
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(DocumentEvent.Stored.class, stored -> {
                    assertThat(stored.document()).isEqualTo(id);
                    assertThat(stored.dossier()).isEqualTo(draft);
                })));
    }

    @Test
    void keepsNothingReadableOnDisk() throws IOException {
        var pdf = Samples.pdf();

        var id = brought(Town.AN, UUID.randomUUID(), "a.pdf", pdf);

        try (var files = Files.walk(Path.of(Town.directoryOfFiles(), "files"))) {
            var kept = files.filter(file -> file.endsWith(id.toString())).findFirst().orElseThrow();
            assertThat(new String(Files.readAllBytes(kept), ISO_8859_1)).doesNotContain("%PDF");
        }
    }

    @Test
    void refusesMalwareWithASentenceInBothLanguages() {
        given().auth().oauth2(Town.AN).multiPart("file", "hoa-don.pdf", Samples.EICAR.getBytes()).post(FILES)
                .then().statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("urn:motcua:problem:file-rejected"))
                .body("reason", is("MALWARE"))
                .body("text.vi", containsString("mã độc"))
                .body("text.en", containsString("malware"));
    }

    @Test
    void refusesAPdfThatCallsHomeWhenItIsOpened() {
        given().auth().oauth2(Town.AN).multiPart("file", "don.pdf", Samples.pdfThatCallsHome()).post(FILES)
                .then().statusCode(422).body("reason", is("ACTIVE_CONTENT"));
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        given().auth().oauth2(Town.AN).multiPart("file", "to.jpg", new byte[(10 << 20) + 1]).post(FILES)
                .then().statusCode(422).body("reason", is("TOO_LARGE"));
    }

    @Test
    void letsAnOfficerReadWhatWorkflowLetsThemReadAndSaysSo() {
        var dossier = Town.dossier("G01.801-261122-0001");
        var id = brought(Town.AN, dossier, "a.png", Samples.png());

        given().auth().oauth2(Town.RECEPTION).get(FILES + "?dossier=" + dossier).then().statusCode(200)
                .body("items[0].id", is(id.toString()));
        given().auth().oauth2(Town.RECEPTION).get(FILES + "/" + id + "/preview").then().statusCode(200)
                .contentType("image/png");

        var owner = Town.person(Town.AN_ID);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.DATA_ACCESS, owner.toString(), AccessEvent.class))
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(AccessEvent.Opened.class, opened -> {
                    assertThat(opened.staffNumber()).isEqualTo("CB-0101");
                    assertThat(opened.dossier()).isEqualTo(dossier);
                    assertThat(opened.purpose()).isEqualTo("dossier-check");
                })));
    }

    @Test
    void letsTheOfficerWhoHandlesAPetitionReadItsAttachmentsAndSaysSo() {
        var id = brought(Town.BINH, UUID.randomUUID(), "den-tat.jpg", Samples.photograph());
        var stolen = brought(Town.AN, UUID.randomUUID(), "a.png", Samples.png());
        for (var attached : new UUID[] { id, stolen }) {
            Town.tell("/api/participation/v1/desk/attachments/" + attached,
                    Map.of("petition", UUID.randomUUID(), "code", "PA-ABCD2345", "petitioner", Town.person(Town.BINH_ID)));
        }

        given().auth().oauth2(Town.RECEPTION).get(FILES + "/" + id + "/preview").then().statusCode(200);
        // Who names somebody else's file in a petition doesn't open it to anybody.
        given().auth().oauth2(Town.RECEPTION).get(FILES + "/" + stolen).then().statusCode(404);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.DATA_ACCESS, Town.person(Town.BINH_ID).toString(), AccessEvent.class))
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(AccessEvent.Opened.class, opened -> {
                    assertThat(opened.code()).isEqualTo("PA-ABCD2345");
                    assertThat(opened.purpose()).isEqualTo("complaint");
                })));
    }

    @Test
    void hidesFilesFromOfficersWhomWorkflowKeepsOut() {
        var id = brought(Town.AN, UUID.randomUUID(), "a.png", Samples.png());

        given().auth().oauth2(Town.RECEPTION).get(FILES + "/" + id).then().statusCode(404);
    }

    @Test
    void demandsASecondFactorOfOfficers() {
        var dossier = Town.dossier("G01.801-261122-0002");
        var id = brought(Town.AN, dossier, "a.png", Samples.png());

        given().auth().oauth2(Tokens.officerWithAcr("1", "CB-0101", Town.UNIT, "reception")).get(FILES + "/" + id)
                .then().statusCode(403);
    }

    @Test
    void saysWhenToComeBackWhileWorkflowIsAway() {
        var dossier = UUID.randomUUID();
        var id = brought(Town.AN, dossier, "a.png", Samples.png());
        Town.away("/api/workflow/v1/dossiers/" + dossier);

        given().auth().oauth2(Town.RECEPTION).get(FILES + "/" + id).then().statusCode(503).header("Retry-After", is("5"));
    }

    @Test
    void keepsOthersFilesOutOfADossier() {
        var dossier = Town.dossier("G01.801-261122-0003");

        given().auth().oauth2(Town.BINH).multiPart("file", "a.png", Samples.png()).multiPart("dossier", dossier.toString())
                .post(FILES).then().statusCode(404);
    }

    @Test
    void letsOwnersTakeBackWhatTheyHaveNotSent() {
        var id = brought(Town.AN, UUID.randomUUID(), "a.png", Samples.png());
        var sent = brought(Town.AN, Town.dossier("G01.801-261122-0004"), "b.png", Samples.png());

        given().auth().oauth2(Town.AN).delete(FILES + "/" + id).then().statusCode(204);
        given().auth().oauth2(Town.AN).get(FILES + "/" + id).then().statusCode(404);
        given().auth().oauth2(Town.AN).delete(FILES + "/" + sent).then().statusCode(409);
    }

    @Test
    void showsOwnersTheirStoreWithWhereEachPaperCameFrom() {
        var pham = Tokens.citizen("001095000004");
        brought(pham, UUID.randomUUID(), "a.png", Samples.png());
        var newest = brought(pham, UUID.randomUUID(), "b.png", Samples.png());

        given().auth().oauth2(pham).get("/api/documents/v1/store?limit=1").then().statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", is(newest.toString()))
                .body("items[0].source.origin", is("UPLOADED"))
                .body("next", is(newest.toString()));
        given().auth().oauth2(pham).get("/api/documents/v1/store").then().body("items", hasSize(2)).body("next", nullValue());
    }

    private static UUID brought(String token, UUID dossier, String name, byte[] bytes) {
        return UUID.fromString(given().auth().oauth2(token)
                .multiPart("file", name, bytes).multiPart("dossier", dossier.toString())
                .multiPart("component", "id-card")
                .post(FILES).then().statusCode(201).body("state", is("READY")).extract().path("id"));
    }
}
