package vn.motcua.documents.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.documents.Town;

@QuarkusTest
class PaperResourceTest {

    @Test
    void printsTheReceiptSlipWithItsDatesOnceAndForAll() throws IOException {
        var dossier = Town.dossier("G01.801-261122-0201");
        facts(dossier, "receipt-slip", Map.of("received", "2026-11-23T01:00:00Z", "due", "2026-12-07T10:00:00Z",
                "timeLimit", Map.of("amount", 10, "unit", "WORKING_DAY"),
                "components", List.of(Map.of("code", "id-card", "name", Map.of("vi", "Thẻ căn cước", "en", "ID card"),
                        "originals", 1, "copies", 2, "required", true))));

        var pdf = open(Town.AN, dossier, "receipt-slip");

        assertThat(text(pdf)).contains("Mẫu số 01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "G01.801-261122-0201",
                "NGUYỄN VĂN THỬ NGHIỆM", "Cấp Phiếu lý lịch tư pháp số 1", "Thẻ căn cước", "10 ngày làm việc",
                "08 giờ 00 phút, ngày 23/11/2026", "17 giờ 00 phút, ngày 07/12/2026", "CÁN BỘ GIẢ LẬP",
                "Số 1 phố Thử Nghiệm, Phường Ba Đình, Thành phố Hà Nội", "Hà Nội, ngày 23 tháng 11 năm 2026");
        Town.away("/api/workflow/v1/dossiers/" + dossier + "/papers/receipt-slip");
        assertThat(open(Town.AN, dossier, "receipt-slip")).isEqualTo(pdf);
        assertThat(open(Town.RECEPTION, dossier, "receipt-slip")).isEqualTo(pdf);
        verdict(pdf, "VALID");
    }

    @Test
    void printsEachRoundOfASupplementRequestAnew() throws IOException {
        var dossier = Town.dossier("G01.801-261122-0202");
        Town.tell("/api/eforms/v1/filings/" + dossier + "/answers", Map.of("definition", Map.of("pages", List.of(Map.of(
                "fields",
                List.of(Map.of("id", "residenceHistory", "label", Map.of("vi", "Quá trình cư trú", "en", "Residence"))))))));
        facts(dossier, "supplement-request", supplement(1, "Ảnh mờ"));
        var first = open(Town.AN, dossier, "supplement-request");

        facts(dossier, "supplement-request", supplement(2, "Thiếu năm 2012"));
        var second = open(Town.AN, dossier, "supplement-request");

        assertThat(text(first)).contains("Mẫu số 02", "Lần thứ 1", "Quá trình cư trú", "Ảnh mờ", "hết ngày 07/12/2026",
                "024 0000 0000");
        assertThat(text(second)).contains("Lần thứ 2", "Thiếu năm 2012");
    }

    @Test
    void printsTheOtherForms() throws IOException {
        var dossier = Town.dossier("G01.801-261122-0203");
        facts(dossier, "refusal", words("Không thuộc thẩm quyền", "Điều 5 Luật Ví Dụ"));
        facts(dossier, "apology", Map.of("received", "2026-11-23T01:00:00Z", "previousDue", "2026-12-07T10:00:00Z", "due",
                "2026-12-10T10:00:00Z", "words", Map.of("reason", "Chờ xác minh")));
        facts(dossier, "withdrawal", words("Đổi ý", ""));
        facts(dossier, "stop", words("Quá hạn bổ sung", "Điều 6 Luật Ví Dụ"));
        facts(dossier, "control-sheet", Map.of("handled", List.of(Map.of("step", 1, "name",
                Map.of("vi", "Thẩm định", "en", "Examination"), "receivedAt", "2026-11-23T02:00:00Z", "plannedEnd",
                "2026-11-25T02:00:00Z", "handedOverAt", "2026-11-24T02:00:00Z", "late", false))));

        assertThat(text(open(Town.AN, dossier, "refusal"))).contains("Mẫu số 03", "Không thuộc thẩm quyền",
                "Điều 5 Luật Ví Dụ");
        assertThat(text(open(Town.AN, dossier, "apology"))).contains("Mẫu số 04", "xin lỗi Ông/Bà", "Chờ xác minh",
                "17 giờ 00 phút, ngày 10/12/2026");
        assertThat(text(open(Town.AN, dossier, "withdrawal"))).contains("PHIẾU XÁC NHẬN RÚT HỒ SƠ", "Đổi ý");
        assertThat(text(open(Town.AN, dossier, "stop"))).contains("dừng giải quyết", "Quá hạn bổ sung");
        assertThat(text(open(Town.RECEPTION, dossier, "control-sheet"))).contains("Mẫu số 05", "Thẩm định", "Đúng hạn");
    }

    @Test
    void printsTheReceiptForMoney() throws IOException {
        var dossier = Town.dossier("G01.801-261122-0204");
        var bill = UUID.randomUUID();
        Town.tell("/api/payment/v1/bills", List.of(Map.of("bill", bill, "state", "SETTLED")));
        Town.tell("/api/payment/v1/bills/" + bill + "/receipt", Map.of("bill", bill, "number", "G01.801/2026/0000001",
                "serial", "MC/26E", "amount", 200_000, "amountInWords", Map.of("vi", "Hai trăm nghìn đồng", "en", "…"),
                "paidAt", "2026-11-22T03:00:00Z", "method", "VIETQR"));

        assertThat(text(open(Town.AN, dossier, "payment-receipt"))).contains("BIÊN LAI THU PHÍ, LỆ PHÍ", "200.000 đồng",
                "Hai trăm nghìn đồng", "G01.801/2026/0000001", "MC/26E", "VietQR");
    }

    @Test
    void printsOnePaperWhenManyOpenItAtOnce() throws Exception {
        var dossier = Town.dossier("G01.801-261122-0205");
        facts(dossier, "receipt-slip", Map.of());

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = IntStream.range(0, 6).mapToObj(_ -> people.submit(() -> open(Town.AN, dossier, "receipt-slip")))
                    .toList();
            for (var each : opened) {
                assertThat(each.get()).isEqualTo(opened.getFirst().get());
            }
        }
    }

    @Test
    void listsWhatThereIs() {
        var dossier = Town.dossier("G01.801-261122-0206");
        facts(dossier, "receipt-slip", Map.of());
        open(Town.AN, dossier, "receipt-slip");

        given().auth().oauth2(Town.RECEPTION).get(papers(dossier)).then().statusCode(200)
                .body("find { it.kind == 'receipt-slip' }.available", is(true))
                .body("find { it.kind == 'receipt-slip' }.documentId", notNullValue())
                .body("find { it.kind == 'receipt-slip' }.title.en", is("Receipt and appointment slip"))
                .body("find { it.kind == 'refusal' }.available", is(false));
    }

    @Test
    void hidesPapersFromOthers() {
        var dossier = Town.dossier("G01.801-261122-0207");
        facts(dossier, "receipt-slip", Map.of());

        given().auth().oauth2(Town.BINH).get(papers(dossier) + "/receipt-slip.pdf").then().statusCode(404);
        given().auth().oauth2(Town.BINH).get(papers(dossier)).then().statusCode(404);
        given().auth().oauth2(Town.AN).get(papers(dossier) + "/refusal.pdf").then().statusCode(404);
        given().auth().oauth2(Town.AN).get(papers(dossier) + "/anything.pdf").then().statusCode(404);
        given().auth().oauth2(Town.AN).get(papers(dossier) + "/result.pdf").then().statusCode(404);
    }

    @Test
    void printsWhatPeopleTypeAsTextAndNothingElse() throws IOException {
        var dossier = Town.dossier("G01.801-261122-0208");
        facts(dossier, "refusal", words("</p><img src='http://127.0.0.1:1/x'/><script>1</script> & hết", ""));

        assertThat(text(open(Town.AN, dossier, "refusal"))).contains("<script>1</script> & hết");
    }

    private static Map<String, Object> supplement(int round, String reason) {
        return Map.of("supplement", Map.of("round", round, "answerBy", "2026-12-07", "reason", "Hồ sơ chưa đầy đủ", "marks",
                List.of(Map.of("field", "residenceHistory", "reason", reason))));
    }

    private static Map<String, Object> words(String reason, String legalBasis) {
        return Map.of("words", Map.of("reason", reason, "legalBasis", legalBasis));
    }

    /** Workflow knows of this paper. */
    private static void facts(UUID dossier, String kind, Map<String, Object> more) {
        var facts = new HashMap<String, Object>(Map.of("kind", kind, "code", "G01.801-261122-0201", "procedure", "3.000333",
                "name", Map.of("vi", "Cấp Phiếu lý lịch tư pháp số 1", "en", "Criminal record certificate No. 1"),
                "at", "2026-11-23T01:00:00Z",
                "officer", Map.of("name", "CÁN BỘ GIẢ LẬP", "title", "Cán bộ một cửa", "staffNumber", "CB-0101")));
        facts.putAll(more);
        Town.tell("/api/workflow/v1/dossiers/" + dossier + "/papers/" + kind, facts);
    }

    private static byte[] open(String token, UUID dossier, String kind) {
        return given().auth().oauth2(token).get(papers(dossier) + "/" + kind + ".pdf").then().statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
    }

    private static String papers(UUID dossier) {
        return "/api/documents/v1/dossiers/" + dossier + "/papers";
    }

    private static void verdict(byte[] pdf, String verdict) {
        given().multiPart("file", "x.pdf", pdf).post("/api/documents/v1/verification/files").then().body("verdict",
                is(verdict));
    }

    /** The words of the page, with its line breaks made spaces. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
