package vn.motcua.documents.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.RetentionEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.documents.Neighbourhood;
import vn.motcua.documents.Town;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbourhood.class)
class DiscardedDraftTest {

    private static final String FILES = "/api/documents/v1/files/";
    private static final String UPLOADS = "/api/documents/v1/uploads/";

    @Test
    void takesItsFilesWithItAndLeavesAllOthers() {
        var draft = UUID.randomUUID();
        var brought = brought(asking().multiPart("dossier", draft.toString()));
        var arriving = arriving(draft);
        var loose = brought(asking());
        var ofAnother = brought(asking().multiPart("dossier", UUID.randomUUID().toString()));
        assertThat(bytesOf("files/" + folder(brought) + "/" + brought)).exists();
        var discarded = new ApplicationEvent.DraftDiscarded(UUID.randomUUID(), draft, Instant.now());

        Facts.say(Topics.APPLICATIONS, discarded, discarded);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(status(FILES + brought)).isEqualTo(404);
            assertThat(asking().head(UPLOADS + arriving).statusCode()).isEqualTo(404);
            assertThat(bytesOf("files/" + folder(brought) + "/" + brought)).doesNotExist();
            assertThat(bytesOf("incoming/" + arriving)).doesNotExist();
        });
        assertThat(status(FILES + loose)).isEqualTo(200);
        assertThat(status(FILES + ofAnother)).isEqualTo(200);
    }

    @Test
    void keepsWhatWasSentWhateverIsSaidLater() {
        var dossier = Town.dossier("G01.801-261122-0009");
        var sent = brought(asking().multiPart("dossier", dossier.toString()));

        Facts.say(Topics.APPLICATIONS, new ApplicationEvent.DraftDiscarded(UUID.randomUUID(), dossier, Instant.now()));
        Town.submitted(dossier, "G01.801-261122-0010");

        // Facts about one dossier keep their order: once the second is heard, so is the first.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> asking().get("/api/documents/v1/store").then()
                .body("items.find { it.id == '" + sent + "' }.source.code", is("G01.801-261122-0010")));
        assertThat(status(FILES + sent)).isEqualTo(200);
    }

    @Test
    void destroysWhatWasSentWhenItsTimeIsOver() {
        var dossier = Town.dossier("G01.801-261122-0019");
        var sent = brought(asking().multiPart("dossier", dossier.toString()));
        var ofAnother = brought(asking().multiPart("dossier", UUID.randomUUID().toString()));
        var destroyed = new RetentionEvent.Destroyed(UUID.randomUUID(), dossier, Instant.now());

        Facts.say(Topics.RETENTION, destroyed, destroyed);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(status(FILES + sent)).isEqualTo(404);
            assertThat(bytesOf("files/" + folder(sent) + "/" + sent)).doesNotExist();
        });
        assertThat(status(FILES + ofAnother)).isEqualTo(200);
    }

    private static RequestSpecification asking() {
        return given().auth().oauth2(Town.AN);
    }

    private static int status(String path) {
        return asking().get(path).statusCode();
    }

    private static UUID brought(RequestSpecification asking) {
        return UUID.fromString(asking.multiPart("file", "a.png", Samples.png()).post("/api/documents/v1/files")
                .then().statusCode(201).extract().path("id"));
    }

    /** An upload of which the first piece has come. */
    private static String arriving(UUID draft) {
        String upload = asking().header("Idempotency-Key", UUID.randomUUID()).contentType("application/json")
                .body(Map.of("name", "giấy tờ.pdf", "size", 1000, "dossier", draft)).post("/api/documents/v1/uploads")
                .then().statusCode(201).extract().path("id");
        asking().header("Upload-Offset", 0).contentType("application/octet-stream").body(new byte[10])
                .patch(UPLOADS + upload).then().statusCode(204);
        assertThat(bytesOf("incoming/" + upload)).exists();
        return upload;
    }

    private static String folder(UUID file) {
        return file.toString().substring(34);
    }

    private static Path bytesOf(String place) {
        return Path.of(Town.directoryOfFiles()).resolve(place);
    }
}
