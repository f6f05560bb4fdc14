package vn.motcua.ui.way;

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
class WayPagesTest {

    private static final String WAYS = "/thong-tin/can-lam-gi";
    private static final int LIGHT = 14 * 1024;

    @ParameterizedTest
    @ValueSource(strings = { WAYS, WAYS + "/asking", WAYS + "/vehicles?need=licence&state=unsure", WAYS + "/nothing",
            "/thong-tin/tu-1-7-2025", "/thong-tin/tu-1-7-2025?q=hang+bac", "/thong-tin/tu-1-7-2025?xa=00070" })
    void everyPageIsLightAndInBothLanguages(String path) throws IOException {
        for (var language : new String[] { "vi", "en" }) {
            var page = anybody().queryParam("lang", language).get(path).then().statusCode(200).extract().asString();

            assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<style", "onclick=");
            assertThat(zipped(page)).isLessThan(LIGHT);
        }
    }

    @Test
    void aQuestionCarriesTheAnswersBeforeItAndLeadsBack() {
        assertThat(anybody().get(WAYS + "/asking?need=licence").asString()).contains("Bằng lái của bạn thế nào?",
                "type=\"hidden\" name=\"need\" value=\"licence\"", "type=\"radio\" id=\"o1\" name=\"state\" value=\"lost\"",
                "href=\"/thong-tin/can-lam-gi/vehicles\"");
    }

    @Test
    void aResultSaysWhyWithWhichPapersAndHasAnAddress() {
        var page = anybody().get(WAYS + "/vehicles?need=licence&state=unsure").asString();

        assertThat(page).contains("href=\"/thu-tuc/3.000348\"", "Vì: Cấp lại khi mất.", "Có thể cần", "Đơn đề nghị",
                "nhà nước đã có", "5 ngày làm việc", "/thong-tin/can-lam-gi/vehicles?need=licence&amp;state=unsure");
    }

    @Test
    void everyMomentOfLifeLeadsToItsQuestions() {
        assertThat(anybody().get("/thong-tin/su-kien/young-children").asString())
                .contains("href=\"/thong-tin/can-lam-gi/young-children\"");
    }

    @Test
    void saysSoWhenNothingFits() {
        assertThat(anybody().get(WAYS + "/nothing").asString()).contains("chưa công bố thủ tục nào cho việc này");
        anybody().get(WAYS + "/no-such-9").then().statusCode(404);
    }

    @Test
    void tellsAFormerCommuneWhereItIsNowAndWhatMoved() {
        assertThat(anybody().get("/thong-tin/tu-1-7-2025?q=hang+bac").asString()).contains("/thong-tin/tu-1-7-2025?xa=00070",
                "Phường Hàng Bạc, Quận Hoàn Kiếm", "Quận Hoàn Kiếm</strong>", "nay thuộc Thành phố Hà Nội");
        assertThat(anybody().get("/thong-tin/tu-1-7-2025?xa=00070").asString()).contains("Nay là ", "Thành phố Hà Nội",
                "Cơ quan cấp huyện đăng ký.", "href=\"/thu-tuc/1.001612\"", "Thủ tục do xã, phường giải quyết",
                "Chưa đối chiếu với văn bản.");
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
