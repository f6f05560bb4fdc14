package vn.motcua.documents.file;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

import vn.motcua.documents.Town;

@QuarkusTest
class UploadResourceTest {

    private static final String UPLOADS = "/api/documents/v1/uploads";

    @Test
    void takesAFileInPiecesAndChecksTheWhole() {
        var pdf = Samples.pdf();
        var upload = begun(pdf.length, UUID.randomUUID().toString());

        piece(upload, 0, Arrays.copyOfRange(pdf, 0, 100)).statusCode(204).header("Upload-Offset", "100");
        piece(upload, 100, Arrays.copyOfRange(pdf, 100, pdf.length)).statusCode(200).body("state", is("READY"))
                .body("mediaType", is("application/pdf"));

        given().auth().oauth2(Town.AN).get("/api/documents/v1/files/" + upload).then().statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"giay to.pdf\"; "
                        + "filename*=UTF-8''gi%E1%BA%A5y%20t%E1%BB%9D.pdf");
        // The answer was lost on the way: asking again changes nothing.
        piece(upload, pdf.length, new byte[0]).statusCode(200).body("state", is("READY"));
    }

    @Test
    void goesOnAfterTheLineWasCut() throws IOException {
        var pdf = Samples.pdf();
        var upload = begun(pdf.length, UUID.randomUUID().toString());

        cut(upload, Arrays.copyOfRange(pdf, 0, 50), pdf.length);

        offset(upload, 50);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> piece(upload, 50, Arrays.copyOfRange(pdf, 50, pdf.length)).statusCode(200).body("state", is("READY")));
    }

    @Test
    void saysWhereToGoOnWhenAPieceDoesNotFit() {
        var upload = begun(1000, UUID.randomUUID().toString());
        piece(upload, 0, new byte[10]).statusCode(204);

        piece(upload, 500, new byte[10]).statusCode(409).body("offset", is(10));
        piece(upload, 10, new byte[2000]).statusCode(422);
    }

    @Test
    void rejectsTheWholeWithItsReason() {
        var harmful = Samples.EICAR.getBytes(US_ASCII);
        var upload = begun(harmful.length, UUID.randomUUID().toString());

        piece(upload, 0, harmful).statusCode(200).body("state", is("REJECTED")).body("reason", is("MALWARE"));
        given().auth().oauth2(Town.AN).get("/api/documents/v1/files/" + upload).then().statusCode(404);
    }

    @Test
    void beginsOnceForOneKey() {
        var key = UUID.randomUUID().toString();

        var first = begun(1000, key);

        assertThat(begun(1000, key)).isEqualTo(first);
        announce(2000, key).statusCode(422);
    }

    @Test
    void refusesTooMuchBeforeTheFirstByte() {
        announce(11 << 20, UUID.randomUUID().toString()).statusCode(422).body("reason", is("TOO_LARGE"));
    }

    @Test
    void hidesUploadsFromOthers() {
        var upload = begun(1000, UUID.randomUUID().toString());

        given().auth().oauth2(Town.BINH).head(UPLOADS + "/" + upload).then().statusCode(404);
        given().auth().oauth2(Town.BINH).header("Upload-Offset", 0).body(new byte[10]).patch(UPLOADS + "/" + upload)
                .then().statusCode(404);
    }

    private static String begun(long size, String key) {
        return announce(size, key).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse announce(long size, String key) {
        return given().auth().oauth2(Town.AN).header("Idempotency-Key", key).contentType("application/json")
                .body(Map.of("name", "giấy tờ.pdf", "size", size, "component", "id-card")).post(UPLOADS).then();
    }

    private static ValidatableResponse piece(String upload, long offset, byte[] bytes) {
        return given().auth().oauth2(Town.AN).header("Upload-Offset", offset).contentType("application/octet-stream")
                .body(bytes).patch(UPLOADS + "/" + upload).then();
    }

    private static void offset(String upload, int there) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().auth().oauth2(Town.AN).head(UPLOADS + "/" + upload)
                .then().statusCode(200).header("Upload-Offset", "" + there));
    }

    /** Announces the whole, sends a part, and hangs up once that has arrived. */
    private static void cut(String upload, byte[] part, int whole) throws IOException {
        try (var line = new Socket("localhost", RestAssured.port)) {
            line.getOutputStream().write("""
                    PATCH %s/%s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Upload-Offset: 0\r
                    Content-Type: application/octet-stream\r
                    Content-Length: %d\r
                    \r
                    """.formatted(UPLOADS, upload, Town.AN, whole).getBytes(US_ASCII));
            line.getOutputStream().write(part);
            line.getOutputStream().flush();
            offset(upload, part.length);
        }
    }
}
