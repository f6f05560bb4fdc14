package vn.motcua.ui.information;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.ui.Visitors.anybody;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class InformationPagesTest {

    private static final int LIGHT = 14 * 1024;

    @Inject
    NoticeBoard board;

    @BeforeEach
    void hangUpNotices() {
        board.refresh();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/thong-tin", "/thong-tin/tim", "/thong-tin/tim?q=khai+sinh", "/thong-tin/su-kien/young-children",
            "/thong-tin/huong-dan", "/thong-tin/huong-dan?q=x", "/thong-tin/huong-dan/having-a-child", "/thong-tin/hoi-dap",
            "/thong-tin/hoi-dap?chu-de=PAYMENT&q=phi", "/thong-tin/van-ban", "/thong-tin/van-ban?loai=LAW",
            "/thong-tin/van-ban/367-2025-nd-cp", "/thong-tin/co-quan", "/thong-tin/co-quan?q=hoan+kiem",
            "/thong-tin/co-quan?tinh=01", "/thong-tin/co-quan/xa/00070", "/thong-tin/co-quan/G01.801", "/thong-tin/tin-tuc",
            "/thong-tin/tin-tuc/0193f0a0-0000-7000-8000-000000000101" })
    void everyPageIsLightAndInBothLanguages(String path) throws IOException {
        for (var language : new String[] { "vi", "en" }) {
            var page = anybody().queryParam("lang", language).get(path).then().statusCode(200).extract().asString();

            assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<style", "onclick=");
            assertThat(zipped(page)).isLessThan(LIGHT);
        }
    }

    @Test
    void aPausedProcedureSaysSoOnItsPageAndNowhereElse() {
        assertThat(anybody().get("/thu-tuc/3.000333").asString()).contains("Thủ tục tạm dừng: Tạm dừng nhận hồ sơ trực tuyến",
                "cho đến khi có thông báo mới");
        assertThat(anybody().get("/theo-doi").asString()).doesNotContain("Tạm dừng nhận hồ sơ trực tuyến");
    }

    @Test
    void aSystemThatIsDownIsSaidOnEveryPage() {
        for (var path : new String[] { "/", "/theo-doi", "/dich-vu" }) {
            assertThat(anybody().get(path).asString()).contains("Hệ thống gián đoạn: Bảo trì hệ thống thanh toán");
        }
    }

    @Test
    void newsThatAreOverAreOnlyInTheList() {
        assertThat(anybody().get("/").asString()).doesNotContain("Cổng có thêm hai thủ tục");
        assertThat(anybody().get("/thong-tin/tin-tuc").asString()).contains("Cổng có thêm hai thủ tục", "đã hết");
    }

    @Test
    void theDirectoryTellsWhatACommuneWasCalledBefore() {
        var page = anybody().get("/thong-tin/co-quan?q=hang+bac").asString();

        assertThat(page).contains("/thong-tin/co-quan/xa/00070", "Phường Hàng Bạc, Quận Hoàn Kiếm", "Thành phố Hà Nội");
        assertThat(page).contains("Quận Hoàn Kiếm, Thành phố Hà Nội", "Đến hết ngày 30/06/2025", "/thong-tin/co-quan/xa/00082")
                .doesNotContain("<h3>Thành phố Hà Nội</h3>");
        assertThat(anybody().get("/thong-tin/co-quan/xa/00070").asString()).contains("chưa được công bố trên cổng");
    }

    @Test
    void aLegalBasisLeadsToItsDocumentAndBack() {
        assertThat(anybody().get("/thu-tuc/3.000333").asString()).contains("\"/thong-tin/van-ban/118-2025-nd-cp\"");
        assertThat(anybody().get("/thong-tin/van-ban/367-2025-nd-cp").asString()).contains("/thu-tuc/3.000333",
                "/thong-tin/van-ban/118-2025-nd-cp");
    }

    @Test
    void aGuideNamesProceduresThatAreNotHereYet() {
        assertThat(anybody().get("/thong-tin/huong-dan/having-a-child").asString()).contains("\"/thu-tuc/1.001193\"",
                "3.000722, chưa có trên cổng này").doesNotContain("/thu-tuc/3.000722");
    }

    @Test
    void anUnknownMomentOfLifeIsNoPage() {
        anybody().get("/thong-tin/su-kien/khong-co").then().statusCode(404);
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void whatAnAgencyHasNotPublishedIsSaidInsteadOfLeftBlank() {
        assertThat(anybody().get("/thong-tin/co-quan/H26.899").asString().split("Chưa công bố trên cổng", -1)).hasSize(7);
    }

    @Test
    void robotsLearnWhereTheSitemapIs() {
        assertThat(anybody().get("/robots.txt").then().statusCode(200).contentType("text/plain").extract().asString())
                .contains("Disallow: /ho-so", "Sitemap: http://localhost:8080/api/catalogue/v1/sitemap.xml");
    }
}
