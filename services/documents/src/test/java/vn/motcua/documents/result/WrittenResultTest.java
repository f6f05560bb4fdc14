package vn.motcua.documents.result;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.contracts.ProcedureTerms.SupplementTerms;
import vn.motcua.contracts.ResultPaper;
import vn.motcua.contracts.ResultPaper.Block;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.contracts.Topics;
import vn.motcua.documents.Town;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

/** Results in the words that the agency wrote: by the dossier's version, and never as anything but words. */
@QuarkusTest
class WrittenResultTest {

    private static final String PREVIEWS = "/api/documents/v1/result-previews";

    @Inject
    Wordings wordings;

    @Test
    void standsInTheWordsOfItsVersion() throws IOException {
        published(7, "Xác nhận lần bảy: {fullName|upper}, {finding.note}");
        published(8, "Xác nhận lần tám: {fullName}");

        assertThat(issued(7, "G01.801-261122-0701")).contains("Xác nhận lần bảy: NGUYỄN VĂN", "không có gì");
        assertThat(issued(8, "G01.801-261122-0801")).contains("Xác nhận lần tám: Nguyễn Văn");
        assertThat(issued(1, "G01.801-261122-0901")).contains("PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1");
    }

    @Test
    void printsMarkupAndPlacesInAnswersAsTheyWereTyped() throws IOException {
        published(9, "<b>Đậm</b> & {fullName} {fullName|upper}");

        assertThat(issued(9, "G01.801-261122-0902", "<script>x</script> {number} $1"))
                .contains("<b>Đậm</b> & <script>x</script> {number} $1 <SCRIPT>X</SCRIPT> {NUMBER} $1");
    }

    @Test
    void showsTheStudioWhatItWillLookLike() throws IOException {
        var paper = paper("Họ tên {fullName}, đến {validUntil}, {gender}");
        var pdf = given().auth().oauth2(Tokens.officer("CB-0001", "G01", "editor"))
                .contentType("application/json; charset=UTF-8")
                .body(Map.of("paper", paper, "samples", Map.of("fullName", "Nguyễn Văn Mẫu"))).post(PREVIEWS).then()
                .statusCode(200).contentType("application/pdf").extract().asByteArray();

        assertThat(text(pdf)).contains("Họ tên Nguyễn Văn Mẫu", "‹gender›", "không có giá trị", "XEM TRƯỚC",
                "[chỉ in khi ");
        given().auth().oauth2(Tokens.officer("CB-0001", "G01", "editor")).contentType("application/json")
                .body("{\"paper\":{\"blocks\":[]},\"samples\":{}}").post(PREVIEWS).then().statusCode(422);
        given().auth().oauth2(Town.RECEPTION).contentType("application/json")
                .body(Map.of("paper", paper, "samples", Map.of())).post(PREVIEWS).then().statusCode(403);
        given().contentType("application/json").body(Map.of("paper", paper, "samples", Map.of())).post(PREVIEWS).then()
                .statusCode(401);
    }

    private void published(int version, String words) {
        Facts.say(Topics.PROCEDURES, new ProcedureEvent.Published(UUID.randomUUID(), "3.000333", version, Instant.now(),
                terms(version, words)));
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> assertThat(
                wordings.of("3.000333", version).blocks().getFirst().text()).isEqualTo(words));
    }

    private static ProcedureTerms terms(int version, String words) {
        var name = new Text("Cấp Phiếu", "A certificate");
        return new ProcedureTerms("3.000333", version, name, LocalDate.of(2026, 1, 1), "f", 1, 2, true,
                new TimeLimit(10, TimeLimit.Unit.WORKING_DAY), List.of(), List.of(), List.of(), new SupplementTerms(5, 1),
                List.of(), List.of(), List.of(), "r", List.of(),
                List.of(new FindingField("note", name, null, FindingField.Kind.TEXT, true, List.of(), null)), List.of(),
                paper(words));
    }

    private static ResultPaper paper(String words) {
        return new ResultPaper(new Text("Giấy xác nhận", "Certificate"), "fullName", "–", "Trưởng phòng", 6,
                List.of(new Block(null, words, null, List.of(), List.of()),
                        new Block("Ghi chú", "{finding.note}", null, List.of(), List.of("finding.note"))));
    }

    private static String issued(int version, String code) throws IOException {
        return issued(version, code, "Nguyễn Văn Thử Nghiệm");
    }

    private static String issued(int version, String code, String name) throws IOException {
        var dossier = Town.dossier(code);
        var display = new HashMap<String, Object>(Map.of("fullName", Map.of("vi", name, "en", name)));
        Town.tell("/api/eforms/v1/filings/" + dossier + "/answers",
                Map.of("answers", Map.of("fullName", name), "display", display));
        var finding = version == 1 ? Map.of("criminalRecord", "NONE") : Map.of("note", "không có gì");
        String document = given().auth().oauth2(Town.CLERK).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json; charset=UTF-8")
                .body(Map.of("dossier", dossier, "code", code, "procedure", "3.000333", "version", version, "unit", Town.UNIT,
                        "number", "12/LLTP", "issuedOn", "2026-11-22", "signer", Map.of("name", "A", "title", "B"),
                        "content", finding))
                .post("/api/documents/v1/results").then().statusCode(201).extract().path("document");
        return text(given().auth().oauth2(Town.AN).get("/api/documents/v1/files/" + document).then().statusCode(200).extract()
                .asByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
