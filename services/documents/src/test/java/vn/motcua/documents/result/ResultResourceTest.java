package vn.motcua.documents.result;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.DocumentEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.documents.Town;
import vn.motcua.documents.archive.Fingerprint;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
class ResultResourceTest {

    private static final String RESULTS = "/api/documents/v1/results";
    private static final String VERIFICATION = "/api/documents/v1/verification";

    @Test
    void sealsACertificateThatEverybodyCanVerify() throws IOException {
        var dossier = dossier("G01.801-261122-0101");

        var issued = issue(Town.CLERK, dossier, "G01.801-261122-0101", UUID.randomUUID().toString()).statusCode(201);

        String document = issued.extract().path("document");
        String check = issued.extract().path("verification");
        assertThat(check).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        var pdf = download(Town.AN, document);
        assertThat(Fingerprint.of(pdf)).isEqualTo(issued.extract().path("sha256"));
        assertThat(text(pdf)).contains("PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "NGUYỄN VĂN THỬ NGHIỆM", "Không có án tích", "Số: 12/LLTP-PV06", "Hà Nội, ngày 22 tháng 11 năm 2026",
                "ĐẠI TÁ GIẢ LẬP", check);
        byCode(check).body("valid", is(true)).body("state", is("VALID")).body("number", is("12/LLTP-PV06"))
                .body("owner", is("N***** V** T** N*****"))
                .body("issuer.vi", is("Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội"));
        byCode(check.toLowerCase().replace("-", " ")).body("valid", is(true));
        judged(pdf).body("verdict", is("VALID")).body("reasons.size()", is(0)).body("paper.number", is("12/LLTP-PV06"));
    }

    @Test
    void tellsAFileWithOneChangedByteFromTheOriginal() {
        var pdf = result("G01.801-261122-0102");

        for (int at = 0; at < pdf.length; at += Math.max(1, pdf.length / 40)) {
            var changed = pdf.clone();
            changed[at] ^= 1;
            judged(changed).body("verdict", is("ALTERED")).body("reasons", hasItem("NOT_AS_ISSUED")).body("paper", nullValue());
        }
    }

    @Test
    void tellsAFileThatSaysMoreThanWasSealed() throws IOException {
        var pdf = result("G01.801-261122-0103");

        judged(joined(pdf, "\n".getBytes(UTF_8))).body("verdict", is("ALTERED"));
        judged(joined("x".getBytes(UTF_8), pdf)).body("verdict", is("ALTERED"));
        judged(paintedOver(pdf)).body("verdict", is("ALTERED")).body("reasons", hasItem("SIGNATURE_NOT_WHOLE"));
    }

    @Test
    void knowsNothingOfOtherFiles() {
        judged("%PDF-1.7 something else".getBytes(UTF_8)).body("verdict", is("UNKNOWN"));
        judged(new byte[0]).body("verdict", is("UNKNOWN"));
    }

    @Test
    void answersAnUnknownCodeLikeAWrongOne() {
        var dossier = dossier("G01.801-261122-0104");
        String check = issue(Town.CLERK, dossier, "G01.801-261122-0104", UUID.randomUUID().toString()).extract()
                .path("verification");

        var unknown = byCode("0000-0000-0000-0000").statusCode(200).extract().asString();
        assertThat(byCode("G01.801-261122-0104?check=0000-0000-0000-0000").extract().asString()).isEqualTo(unknown);
        assertThat(byCode("G01.801-261122-9999?check=" + check).extract().asString()).isEqualTo(unknown);
        assertThat(byCode("x").extract().asString()).isEqualTo(unknown);
        byCode("G01.801-261122-0104?check=" + check).body("valid", is(true));
    }

    @Test
    void issuesOneResultForADossierHoweverOftenItIsAsked() {
        var dossier = dossier("G01.801-261122-0105");
        var key = UUID.randomUUID().toString();

        var first = issue(Town.CLERK, dossier, "G01.801-261122-0105", key).extract().asString();

        assertThat(issue(Town.CLERK, dossier, "G01.801-261122-0105", key).extract().asString()).isEqualTo(first);
        assertThat(issue(Town.CLERK, dossier, "G01.801-261122-0105", UUID.randomUUID().toString()).extract().asString())
                .isEqualTo(first);
        issue(Town.CLERK, dossier, "G01.801-261122-0199", key).statusCode(422);
        var owner = Town.person(Town.AN_ID).toString();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.DOCUMENTS, owner, DocumentEvent.class).stream()
                        .filter(fact -> fact instanceof DocumentEvent.Sealed sealed && sealed.dossier().equals(dossier)))
                .hasSize(1));
    }

    @Test
    void saysThatARevokedResultDoesNotCountAnyMore() {
        var dossier = dossier("G01.801-261122-0106");
        var issued = issue(Town.CLERK, dossier, "G01.801-261122-0106", UUID.randomUUID().toString());
        String document = issued.extract().path("document");
        var pdf = download(Town.AN, document);

        revoke(Town.CLERK, document).statusCode(403);
        revoke(Town.LEADER, document).statusCode(200).body("state", is("REVOKED"));

        byCode(issued.extract().path("verification")).body("valid", is(false)).body("state", is("REVOKED"));
        judged(pdf).body("verdict", is("REVOKED")).body("reasons", hasItem("REVOKED"));
        revoke(Town.LEADER, document).statusCode(409);
        issue(Town.CLERK, dossier, "G01.801-261122-0106", UUID.randomUUID().toString()).statusCode(201)
                .body("document", not(is(document)));
    }

    @Test
    void isTheClerksWorkInTheirOwnUnit() {
        var dossier = dossier("G01.801-261122-0107");

        issue(Town.RECEPTION, dossier, "G01.801-261122-0107", UUID.randomUUID().toString()).statusCode(403);
        issue(Tokens.officer("CB-0204", "G01.802", "clerk"), dossier, "G01.801-261122-0107", UUID.randomUUID().toString())
                .statusCode(404);
        issue(Tokens.officerWithAcr("1", "CB-0104", Town.UNIT, "clerk"), dossier, "G01.801-261122-0107",
                UUID.randomUUID().toString()).statusCode(403);
    }

    @Test
    void publishesWhatOthersNeedToVerifyByThemselves() {
        given().get("/api/documents/v1/seals/authority.pem").then().statusCode(200);
        given().get("/api/documents/v1/seals/revocations.crl").then().statusCode(200).contentType("application/pkix-crl");
    }

    private static byte[] result(String code) {
        return download(Town.AN, issue(Town.CLERK, dossier(code), code, UUID.randomUUID().toString()).statusCode(201).extract()
                .path("document"));
    }

    private static UUID dossier(String code) {
        var dossier = Town.dossier(code);
        var answers = Map.of("fullName", "NGUYỄN VĂN THỬ NGHIỆM", "gender", "Nam", "birthDate", "31/01/1990", "nationality",
                "Việt Nam", "nationalId", Town.AN_ID, "permanentAddress", "Số 1 phố Thử Nghiệm, Thành phố Hà Nội");
        var display = new HashMap<String, Map<String, String>>();
        answers.forEach((field, words) -> display.put(field, Map.of("vi", words, "en", words)));
        Town.tell("/api/eforms/v1/filings/" + dossier + "/answers", Map.of("answers", answers, "display", display));
        return dossier;
    }

    private static ValidatableResponse issue(String token, UUID dossier, String code, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType("application/json; charset=UTF-8")
                .body(Map.of("dossier", dossier, "code", code, "procedure", "3.000333", "version", 1, "unit", Town.UNIT,
                        "number", "12/LLTP-PV06", "issuedOn", "2026-11-22",
                        "signer", Map.of("name", "ĐẠI TÁ GIẢ LẬP", "title", "Trưởng phòng"),
                        "content", Map.of("criminalRecord", "NONE")))
                .post(RESULTS).then();
    }

    private static ValidatableResponse revoke(String token, String document) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(Map.of("reasonCode", "wrong-data"))
                .post(RESULTS + "/" + document + "/revocation").then();
    }

    private static byte[] download(String token, String document) {
        return given().auth().oauth2(token).get("/api/documents/v1/files/" + document).then().statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
    }

    private static ValidatableResponse byCode(String code) {
        return given().get(VERIFICATION + "/" + code).then();
    }

    private static ValidatableResponse judged(byte[] file) {
        return given().multiPart("file", "x.pdf", file).post(VERIFICATION + "/files").then().statusCode(200);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A later revision of the file that draws a black box over the first page, as a forger would. */
    private static byte[] paintedOver(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf); var out = new ByteArrayOutputStream()) {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.setNonStrokingColor(Color.BLACK);
                content.addRect(100, 400, 300, 100);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
