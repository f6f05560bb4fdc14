package vn.motcua.ui.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.ui.Visitors.anybody;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class OpenDataPagesTest {

    private static final int LIGHT = 14 * 1024;

    @ParameterizedTest
    @ValueSource(strings = { "/du-lieu-mo", "/du-lieu-mo?thang=2026-10", "/du-lieu-mo?tinh=01&kenh=ONLINE",
            "/du-lieu-mo?thang=a&tinh=b&kenh=c", "/du-lieu-mo/chi-so", "/du-lieu-mo/chi-so/G01.801",
            "/du-lieu-mo/chi-so?thang=2026-10", "/du-lieu-mo/chi-so/G01.801?thang=2026-10",
            "/du-lieu-mo/bo-du-lieu", "/du-lieu-mo/cach-tinh" })
    void pagesRenderForEverybodyInBothLanguagesAndAreLight(String path) throws IOException {
        for (var language : new String[] { "vi", "en" }) {
            var page = anybody().queryParam("lang", language).get(path).then().statusCode(200).extract().asString();

            assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<style", "onclick=");
            assertThat(zipped(page)).isLessThan(LIGHT);
        }
    }

    @Test
    void showsNumbersInWordsInATableAndInBarsWithPatterns() {
        var page = anybody().get("/du-lieu-mo").asString();

        assertThat(page).contains("1.250", "1.040 trên 1.078", "role=\"img\"", "url(#p-late)", "Phòng Hồ sơ … ",
                "Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội</a>");
    }

    @Test
    void saysThatANumberIsWithheldAndDrawsNoGuess() {
        var page = anybody().get("/du-lieu-mo").asString();

        assertThat(page).contains("data-label=\"Đã nhận\">ẩn</td>", "seg-hidden").doesNotContain(">null<");
    }

    @Test
    void keepsWhatWasChosenAndOffersOneThingMore() {
        var page = anybody().get("/du-lieu-mo?thang=2026-10").asString();

        assertThat(page).contains("<option value=\"2026-10\" selected>Tháng 10/2026</option>",
                "href=\"/du-lieu-mo?thang=2026-10&amp;co-quan=G01.801\"").doesNotContain("id=\"h-month\"");
    }

    @Test
    void saysSoWhenTooMuchIsChosen() {
        assertThat(anybody().get("/du-lieu-mo?thang=2026-10&thu-tuc=x&kenh=ONLINE").asString()).contains("Đã chọn quá nhiều")
                .doesNotContain("id=\"h-month\"");
    }

    @Test
    void theIndexShowsEachPartWithItsFormulaAndWhatIsNotMeasured() {
        assertThat(anybody().get("/du-lieu-mo/chi-so/G01.801").asString()).contains("18,5", "390 / 412", "20 × a / b",
                "chưa đo",
                "Chưa đếm", "ẩn");
    }

    @Test
    void theIndexIsReadMonthByMonthThroughLinks() {
        assertThat(anybody().get("/du-lieu-mo/chi-so").asString()).contains("href=\"/du-lieu-mo/chi-so?thang=2026-10\"",
                "Tháng 10/2026", "quality-index.csv?bom=true\"");
        var month = anybody().get("/du-lieu-mo/chi-so?thang=2026-10").asString();
        assertThat(month).contains("href=\"/du-lieu-mo/chi-so/G01.801?thang=2026-10\"", "aria-current=\"page\">Tháng 10/2026",
                "quality-index.csv?bom=true&amp;month=2026-10", "quality-index.json?month=2026-10");
        assertThat(anybody().get("/du-lieu-mo/chi-so/G01.801?thang=2026-10").asString())
                .contains("href=\"/du-lieu-mo/chi-so/G01.801?thang=2026-11\"", "href=\"/du-lieu-mo/chi-so?thang=2026-10\"");
    }

    @Test
    void saysInWordsWhatAPartRestsOn() {
        for (var path : new String[] { "/du-lieu-mo/chi-so", "/du-lieu-mo/chi-so/G01.801", "/du-lieu-mo/bo-du-lieu" }) {
            for (var language : new String[] { "vi", "en" }) {
                assertThat(anybody().queryParam("lang", language).get(path).asString()).doesNotContain("NOTHING", "MEASURED",
                        "WITHHELD", "FULL");
            }
        }
        assertThat(anybody().get("/du-lieu-mo/chi-so/G01.801").asString()).contains("không phát sinh, không tính vào điểm",
                "không phát sinh: được đủ điểm");
    }

    @Test
    void tablesSayTheirHeadingsInEachCellForPhones() {
        for (var path : new String[] { "/du-lieu-mo", "/du-lieu-mo/chi-so" }) {
            assertThat(anybody().get(path).asString()).contains("<table class=\"figures stack\" role=\"table\">",
                    "role=\"rowheader\"", "data-label=\"").doesNotContain("<td>");
        }
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
