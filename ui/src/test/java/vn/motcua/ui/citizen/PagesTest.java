package vn.motcua.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.ui.Visitors.DRAFT;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.Visitors.citizenOfLevelOne;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

/** Every page renders in both languages, without inline script or style, and is light enough for a slow phone. */
@QuarkusTest
@QuarkusTestResource(Stub.class)
class PagesTest {

    private static final int LIGHT = 14 * 1024;

    @ParameterizedTest
    @ValueSource(strings = { "/", "/tra-cuu", "/tra-cuu?q=ly+lich", "/tra-cuu?q=zzz", "/thu-tuc/3.000333",
            "/thu-tuc/3.000333/dieu-kien",
            "/thu-tuc/3.000333/bao-loi", "/thu-tuc/1.001193", "/dich-vu", "/thong-tin",
            "/phan-anh-kien-nghi", "/lay-y-kien", "/theo-doi", "/xac-minh",
            "/xac-minh/ABC", "/quyen-rieng-tu", "/tro-nang", "/dieu-khoan", "/design", "/thanh-toan/ket-qua?vnp_x=1" })
    void pagesForEverybodyRender(String path) throws IOException {
        for (var language : new String[] { "vi", "en" }) {
            var page = anybody().queryParam("lang", language).get(path).then().statusCode(200).extract().asString();

            assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<style", "onclick=");
            assertThat(zipped(page)).isLessThan(LIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nop-ho-so/3.000333", "/nop-ho-so/ban-nhap/" + DRAFT,
            "/nop-ho-so/ban-nhap/" + DRAFT + "/applicant", "/nop-ho-so/ban-nhap/" + DRAFT + "/agency",
            "/nop-ho-so/ban-nhap/" + DRAFT + "/names", "/nop-ho-so/ban-nhap/" + DRAFT + "/personal",
            "/nop-ho-so/ban-nhap/" + DRAFT + "/residence", "/nop-ho-so/ban-nhap/" + DRAFT + "/parents",
            "/nop-ho-so/ban-nhap/" + DRAFT + "/history", "/nop-ho-so/ban-nhap/" + DRAFT + "/papers",
            "/nop-ho-so/ban-nhap/" + DRAFT + "/contact", "/nop-ho-so/ban-nhap/" + DRAFT + "/kiem-tra", "/ho-so/" + DRAFT,
            "/ho-so/" + DRAFT + "/rut", "/ho-so/" + DRAFT + "/bo-sung", "/ho-so/" + DRAFT + "/thanh-toan",
            "/tai-khoan/ho-so", "/tai-khoan/thong-bao", "/tai-khoan/giay-to", "/tai-khoan/kenh-lien-lac",
            "/tai-khoan/du-lieu-cua-toi" })
    void pagesOfACitizenRenderAndAskOthersToSignIn(String path) throws IOException {
        for (var language : new String[] { "vi", "en" }) {
            var page = citizen().queryParam("lang", language).get(path).then().statusCode(200)
                    .header("Cache-Control", "no-store").extract().asString();

            assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<style", "onclick=");
            assertThat(zipped(page)).isLessThan(LIGHT);
        }
        anybody().get(path).then().statusCode(401).header("X-Motcua-Sign-In", "citizen");
    }

    @Test
    void anUnknownPageSaysSoWithAnIdToQuote() {
        var page = anybody().header("X-Correlation-Id", "abcdef-123456").get("/khong-co").then().statusCode(404).extract()
                .asString();

        assertThat(page).contains("Không tìm thấy trang hoặc hồ sơ", "abcdef-123456");
    }

    @Test
    void aProcedureSaysItsTimeLimitsAndSourcesInWords() {
        assertThat(anybody().get("/thu-tuc/3.000333").asString())
                .contains("Người đã cư trú ở nhiều nơi: 15 ngày làm việc", ">Thời hạn giải quyết</th>",
                        ">Miễn, giảm: Học sinh",
                        "href=\"/thong-tin/van-ban/216-2026-nd-cp\"")
                .doesNotContain("<code>timeLimit</code>", "exemptions.student");
        assertThat(anybody().queryParam("lang", "en").get("/thu-tuc/3.000333").asString())
                .contains("Somebody who has lived in several places: 15 working days", ">Time limit</th>");
    }

    @Test
    void aProcedureSaysHowLongItReallyTakesAndWhereItStays() {
        assertThat(anybody().get("/thu-tuc/3.000333").asString()).contains(
                "một nửa số hồ sơ có kết quả trong 6 ngày, chín phần mười trong 11 ngày",
                "<link rel=\"canonical\" href=\"http://localhost:8080/thu-tuc/3.000333\">",
                "href=\"/thu-tuc/3.000333/dieu-kien\"", "href=\"/tro-ly?thu-tuc=3.000333\"",
                "href=\"/thu-tuc/3.000333/bao-loi\"",
                "href=\"/api/catalogue/v1/exports/procedures/3.000333\"");
        anybody().get("/thu-tuc/3.000333/ten-cu-cua-thu-tuc").then().statusCode(301)
                .header("Location", org.hamcrest.Matchers.endsWith("/thu-tuc/3.000333"));
        assertThat(anybody().get("/thu-tuc/1.000001").then().statusCode(410).extract().asString()).contains("href=\"/thu-tuc/");
    }

    @Test
    void aNoSaysWhyAndWhatInsteadAndNothingBlocks() {
        assertThat(checked("no", "yes")).contains("Có thể thủ tục này chưa dành cho bạn",
                "Phiếu chỉ cấp cho người từ đủ 16 tuổi",
                "href=\"/thu-tuc/3.000334\"", "Luật 107/2025/QH15", "href=\"/nop-ho-so/3.000333\"", "Vẫn nộp hồ sơ");
        assertThat(checked("yes", "maybe")).contains("Có thể thủ tục này dành cho bạn", "Vẫn nộp hồ sơ");
        assertThat(checked("yes", "")).contains("Có thể thủ tục này dành cho bạn");
        assertThat(checked("yes", "yes")).contains("Bạn đáp ứng các điều kiện đã hỏi").doesNotContain("Vẫn nộp hồ sơ");
        anybody().get("/thu-tuc/2.000635/dieu-kien").then().statusCode(404);
    }

    @Test
    void anErrorOfThePageIsReportedWithoutSigningIn() {
        assertThat(reported("/thu-tuc/3.000333", "FEES", "Phí ghi sai").statusCode(200).extract().asString())
                .contains("Đã gửi cho cơ quan phụ trách");
        assertThat(Stub.heard("POST", "/reports").getLast().body()).contains("\"section\":\"FEES\"", "\"version\":1",
                "\"text\":\"Phí ghi sai\"");
        assertThat(reported("/thu-tuc/3.000333", "", "Phí ghi sai").statusCode(422).extract().asString())
                .contains("Chọn phần bị sai", ">Phí ghi sai</textarea>");
        assertThat(reported("/thu-tuc/2.000635", "TIME", "Thời hạn sai").statusCode(429).extract().asString())
                .contains("quá nhiều báo lỗi");
    }

    @Test
    void whatCouldNotBeReportedStaysInItsForm() {
        assertThat(reported("/thu-tuc/" + Stub.AWAY, "FEES", "Phí ghi <sai>").statusCode(503).header("Retry-After", "10")
                .extract().asString())
                .contains("Chưa gửi được vì hệ thống đang gián đoạn", ">Phí ghi &lt;sai&gt;</textarea>",
                        "<option value=\"FEES\" selected>", "name=\"version\" value=\"1\"");
    }

    private static String checked(String age, String residence) {
        return anybody().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("age", age)
                .formParam("residence", residence).post("/thu-tuc/3.000333/dieu-kien").then().statusCode(200)
                .header("Cache-Control", org.hamcrest.Matchers.containsString("no-store")).extract().asString();
    }

    private static io.restassured.response.ValidatableResponse reported(String page, String section, String text) {
        return anybody().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("section", section)
                .formParam("text", text).formParam("version", "1").formParam("_key", "k").post(page + "/bao-loi").then();
    }

    @Test
    void aProcedureThatCannotBeFiledHereSaysWhatCanBeDone() {
        assertThat(anybody().get("/thu-tuc/2.000635").asString()).contains("href=\"#giay-to\"", "id=\"giay-to\" open",
                "href=\"#lien-he\"", "href=\"/thong-tin/co-quan\"", ">Toàn bộ nội dung</th>", ">Nội dung khác</th>")
                .doesNotContain("/nop-ho-so/2.000635");
        assertThat(anybody().get("/thu-tuc/3.000333").asString()).doesNotContain("id=\"giay-to\" open");
    }

    @Test
    void draftsCanBeToldApart() {
        assertThat(citizen().get("/tai-khoan/ho-so").asString()).contains("Họ và tên trẻ: <strong>Nguyễn Minh An</strong>",
                "TRẦN THỊ GIẢ LẬP", "Bắt đầu lúc");
    }

    @Test
    void theTimeLimitOfOnesCaseIsSaidBeforeSending() {
        assertThat(citizen().get("/nop-ho-so/ban-nhap/" + DRAFT + "/kiem-tra").asString())
                .contains("<strong>15 ngày làm việc</strong>");
    }

    @Test
    void theChosenLanguageIsKept() {
        var cookie = anybody().get("/?lang=en").then().statusCode(200).extract().cookie("lang");

        assertThat(cookie).isEqualTo("en");
        assertThat(anybody().cookie("lang", "en").get("/tro-nang").asString()).contains("Accessibility statement");
    }

    @Test
    void aTooLowLevelOfTheElectronicIdentityIsSaidBeforeTheFormBegins() {
        assertThat(citizenOfLevelOne().get("/nop-ho-so/3.000333").asString()).contains("Cần định danh mức độ cao hơn");
    }

    @Test
    void stylesAndScriptsAreKeptForEverAndTogetherStayLight() throws IOException {
        var home = anybody().get("/").asString();
        var assets = java.util.regex.Pattern.compile("/assets/[a-z-]+\\.[0-9a-f]{10}\\.(?:css|js)").matcher(home).results()
                .map(found -> found.group()).distinct().toList();

        int total = zipped(home);
        for (var asset : assets) {
            total += zipped(anybody().get(asset).then().statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable").extract().asString());
        }
        // One style for all pages, one script for all, one for the search field.
        assertThat(assets).hasSize(3);
        assertThat(total).isLessThan(33 * 1024);
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
