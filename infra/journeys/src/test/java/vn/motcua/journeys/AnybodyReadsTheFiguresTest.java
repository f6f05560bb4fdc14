package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import vn.motcua.journeys.Visitor.Device;

/** Section vi, at both widths and without script: figures, the index, the datasets and how it is all counted. */
class AnybodyReadsTheFiguresTest {

    @ParameterizedTest
    @EnumSource(Device.class)
    void fromTheMenuThroughEveryPage(Device device) {
        try (var reader = Visitor.with("figures-" + device.name().toLowerCase(java.util.Locale.ROOT), device)) {
            reader.open("/du-lieu-mo").look("figures");
            reader.press("Xem theo").page().locator("#f-kenh").selectOption("");
            reader.press("Xem số liệu").look("all");
            reader.press("Bộ chỉ số chất lượng").look("index");
            reader.page().locator("table.figures a").first().click();
            reader.look("agency");
            assertThat(reader.sees("chưa đo")).isTrue();
            reader.open("/du-lieu-mo/bo-du-lieu").look("datasets").open("/du-lieu-mo/cach-tinh").look("method");
            reader.open("/du-lieu-mo?lang=en").look("english");
        }
    }

    @Test
    void withoutScriptFiguresAreNarrowedAndDownloaded() throws Exception {
        try (var reader = Visitor.withoutScript("figures-no-script", Device.PHONE)) {
            reader.open("/du-lieu-mo");
            reader.press("Xem theo");
            assertThat(reader.page().locator("#f-thang option").count()).isGreaterThan(1);
            reader.page().locator("#f-thang").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            reader.press("Xem số liệu").look("month");
            assertThat(reader.page().url()).contains("thang=20");

            var file = Path.of("target", "dossiers.csv");
            reader.open("/du-lieu-mo/bo-du-lieu").page().waitForDownload(new Page.WaitForDownloadOptions(),
                    () -> reader.page().locator("a[href$='dossiers.csv']").click()).saveAs(file);
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("month,agency,");
        }
    }

    @Test
    void tooMuchAtOnceIsExplained() {
        try (var reader = Visitor.with("figures-too-deep", Device.PHONE)) {
            Response answer = reader.page().navigate(Visitor.PORTAL + "/du-lieu-mo?thang=2026-11&thu-tuc=3.000333&kenh=ONLINE");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(reader.look("too-deep").sees("Đã chọn quá nhiều")).isTrue();
        }
    }
}
