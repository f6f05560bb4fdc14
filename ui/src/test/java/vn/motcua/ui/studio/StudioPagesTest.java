package vn.motcua.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.studio.Staff.as;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

/** Editors write in sections, publishers publish; every page stands without script and in both languages. */
@QuarkusTest
@QuarkusTestResource(Stub.class)
class StudioPagesTest {

    private static final String DRAFT = "/xuong/thu-tuc/3.000333";

    @ParameterizedTest
    @ValueSource(strings = { "/xuong", DRAFT, DRAFT + "/muc/dinh-danh", DRAFT + "/muc/phi-le-phi", DRAFT + "/muc/lien-he",
            DRAFT + "/muc/quy-trinh-noi-bo", DRAFT + "/muc/doi-tuong-co-quan", DRAFT + "/kiem-tra", DRAFT + "/thay-doi",
            DRAFT + "/cong-bo", "/xuong/phien-ban/3.000333", "/xuong/nhap", "/xuong/bao-loi", "/xuong/chua-tim-thay",
            "/xuong/chua-tim-thay?tuan=x", "/xuong/tu-dong-nghia", "/xuong/tu-dong-nghia/sua",
            "/xuong/tu-dong-nghia/sua?nhom=def", "/xuong/tu-dong-nghia/thu" })
    void pagesStandInBothLanguagesForOfficersOnly(String path) {
        for (var language : new String[] { "vi", "en" }) {
            assertThat(as("editor").queryParam("lang", language).get(path).then().statusCode(200).extract().asString())
                    .contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "onclick=", "miễn <phí>");
        }
        anybody().get(path).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
    }

    @Test
    void theWordsOfAResultCanBeLookedAtWithSampleAnswers() {
        as("editor").get(DRAFT + "/xem-truoc-ket-qua").then().statusCode(200).contentType("application/pdf")
                .header("Content-Disposition", startsWith("inline"));

        assertThat(Stub.heard("POST", "/result-previews").getLast().body()).contains("\"fullName\":\"Nguyễn Văn Mẫu\"",
                "\"purpose\":\"Xin việc làm\"", "\"residenceHistory/place\":\"‹Nơi ở›\"");
    }

    @Test
    void theWorkshopShowsWhatIsInForceWhatIsWrittenAndWhatIsWithdrawn() {
        assertThat(as("editor").get("/xuong").asString()).contains("Đang soạn", "Chờ công bố", "Đã ngừng", "Phiên bản 1",
                "có hiệu lực từ 01/01/2027", "1 bản soạn chờ công bố", "name=\"procedure\"");
        assertThat(as("publisher").get("/xuong").asString()).doesNotContain("name=\"procedure\"");
    }

    @Test
    void whoOnlyWritesOrPublishesIsLedToTheStudio() {
        as("publisher").get("/can-bo").then().statusCode(303).header("Location", endsWith("/xuong"));
        assertThat(as("editor").get("/xuong").asString()).contains("href=\"/xuong\"><span class=\"who\">");
    }

    @Test
    void errorsStandBesideTheirFieldsAndInTheSummary() {
        assertThat(as("editor").get(DRAFT + "/muc/lien-he").asString()).contains("href=\"#national-contact-phone\"",
                "id=\"national-contact-phone-error\"", "aria-invalid=\"true\"");
        assertThat(as("editor").get(DRAFT + "/muc/phi-le-phi").asString()).contains("href=\"#fees-0-amount\"", "href=\"#fees\"",
                "value=\"miễn &lt;phí&gt;\"", "không phải là số nguyên");
        assertThat(as("editor").get(DRAFT + "/kiem-tra").asString()).contains("3 lỗi phải sửa", "1 điều nên xem lại",
                "/muc/lien-he#national-contact-phone");
    }

    @Test
    void whatIsTypedIsSavedAndALineIsAddedWithoutScript() {
        var next = as("editor").formParam("_version", "7").formParam("_do", "add:fees").formParam("fees.0._from", "0")
                .formParam("fees.0.amount", "250.000").formParam("fees.0.from", "2027-01-01").post(DRAFT + "/muc/phi-le-phi")
                .then().statusCode(303).extract().header("Location");

        assertThat(next).endsWith("/muc/phi-le-phi?da=luu#fees-row-1");
        assertThat(Stub.heard("PATCH", "/drafts/3.000333").getLast().body()).contains("\"amount\":250000",
                "\"from\":\"2027-01-01\"");
        as("editor").formParam("_version", "7").formParam("_do", "next").post(DRAFT + "/muc/lien-he").then().statusCode(303)
                .header("Location", endsWith("/muc/quy-trinh-noi-bo"));
    }

    @Test
    void whoeverIsSlowerLosesNothing() {
        assertThat(as("editor").formParam("_version", "6").formParam("_do", "save")
                .formParam("national.contact.phone", "0911 222 333").post("/xuong/thu-tuc/1.001193/muc/lien-he").then()
                .statusCode(409).extract().asString()).contains("Người khác vừa sửa", "value=\"0911 222 333\"");
    }

    @Test
    void thePublisherSeesWhatChangesAndNamesTheDay() {
        assertThat(as("publisher").get("/xuong/thu-tuc/1.001193/cong-bo").asString()).contains("name=\"inForceFrom.d\"",
                "<del>0243 123 4567</del>", "<ins>0900 000 000</ins>", "250.000 đồng");
        as("publisher").formParam("_version", "7").formParam("_key", "k").formParam("inForceFrom.d", "1")
                .formParam("inForceFrom.m", "1").formParam("inForceFrom.y", "2027")
                .post("/xuong/thu-tuc/1.001193/cong-bo").then().statusCode(303)
                .header("Location", endsWith("/xuong/phien-ban/1.001193?da=cong-bo"));
        assertThat(Stub.heard("POST", "/publication").getLast().body()).contains("2027-01-01");
        assertThat(as("publisher").formParam("_version", "7").formParam("_key", "k2").formParam("inForceFrom.d", "31")
                .formParam("inForceFrom.m", "2").formParam("inForceFrom.y", "2027").post("/xuong/thu-tuc/1.001193/cong-bo")
                .then().statusCode(422).extract().asString())
                .contains("Ngày không hợp lệ", "name=\"inForceFrom.d\" value=\"31\"");
    }

    @Test
    void aWithdrawnProcedureSaysWhyAndWhatReplacesIt() {
        assertThat(anybody().get("/thu-tuc/1.000001").then().statusCode(410).extract().asString()).contains(
                "Gộp vào thủ tục khác",
                "/thu-tuc/3.000333");
    }

    @Test
    void aRefusalIsSaidInWords() {
        assertThat(as("editor").formParam("_version", "7").formParam("_key", "k").post(DRAFT + "/gui").then().statusCode(403)
                .extract().asString()).contains("Cần một người công bố khác");
        assertThat(as("publisher").formParam("_version", "2").formParam("_key", "k").formParam("reason.vi", "Hết hiệu lực")
                .formParam("reason.en", "").formParam("replacedBy", "").post("/xuong/phien-ban/3.000333/rut").then()
                .statusCode(422).extract()
                .asString()).contains("Chưa có lý do bằng tiếng Anh", "Hết hiệu lực");
    }

    @Test
    void synonymsAreChangedTriedAndPublishedByTwo() {
        var page = as("editor").get("/xuong/tu-dong-nghia").asString();
        assertThat(page).contains("giấy &lt;vô phúc&gt;", "BHYT · bảo hiểm y tế", "Thêm ví dụ", "2 trong 2 nhóm từ");
        assertThat(as("editor").queryParam("q", "sổ").get("/xuong/tu-dong-nghia").asString()).contains("1 trong 1 nhóm từ");
        assertThat(as("editor").get("/xuong/tu-dong-nghia/thu").asString()).contains("98,7 % → 97 %", "Kém đi");

        as("editor").formParam("nhom", "def").formParam("kind", "SAME").formParam("typed", "sổ đỏ\n bìa đỏ \n")
                .formParam("_version", 4).post("/xuong/tu-dong-nghia/sua").then().statusCode(303);
        assertThat(Stub.heard("PUT", "/synonyms/draft").getLast().body()).contains("\"id\":\"def\"",
                "\"typed\":[\"sổ đỏ\",\"bìa đỏ\"]", "\"meant\":[]");
        as("editor").formParam("so", 0).formParam("_version", 4).post("/xuong/tu-dong-nghia/hoan").then().statusCode(303);
        assertThat(Stub.heard("PUT", "/synonyms/draft").getLast().body()).doesNotContain("vô phúc");
        assertThat(as("publisher").formParam("_version", 4).formParam("_key", "k").post("/xuong/tu-dong-nghia/cong-bo").then()
                .statusCode(403).extract().asString()).contains("role=\"alert\"");
    }

    @Test
    void aFileBecomesAWorkingCopyOrIsRefusedAtEachPlace() {
        bring("{\"format\": \"motcua-procedure-1\"}").statusCode(303).header("Location", endsWith(DRAFT + "/kiem-tra"));

        assertThat(bring("{\"name\": \"" + Stub.REFUSED + "\"}").statusCode(422).extract().asString())
                .contains("<code>/procedure/fees/0/amount</code>: giá trị không đúng kiểu",
                        "<code>/procedure/colour</code>: định dạng không có mục này");
        assertThat(bring("không phải JSON").statusCode(422).extract().asString()).contains("Tệp không phải là JSON");
        as("editor").get(DRAFT + "/xuat").then().statusCode(200).header("Content-Disposition", startsWith("attachment"))
                .contentType("application/json");
    }

    @Test
    void whatReadersReportedIsListedAndClosed() {
        assertThat(as("editor").get("/xuong/bao-loi").asString()).contains("Phí, lệ phí", "Phí ghi &lt;sai&gt;",
                "Nội dung không sai", "Đã kiểm tra");
        as("editor").formParam("outcome", "MENDED").formParam("note", "").formParam("_key", "k")
                .post("/xuong/bao-loi/0193f0a0-0000-7000-8000-00000000e001").then().statusCode(303)
                .header("Location", endsWith("/xuong/bao-loi?da=dong"));
        assertThat(Stub.heard("POST", "/closing").getLast().body()).contains("\"outcome\":\"MENDED\"");
    }

    private static io.restassured.response.ValidatableResponse bring(String text) {
        return as("editor").contentType("multipart/form-data").multiPart("file", "a.json",
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/json").multiPart("_key", "k")
                .post("/xuong/nhap").then();
    }
}
