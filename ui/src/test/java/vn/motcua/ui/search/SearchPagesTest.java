package vn.motcua.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.ui.Visitors.anybody;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;
import vn.motcua.ui.shell.DossierCode;

/** One field for procedures, dossiers, agencies and legal documents; agencies' texts stay texts. */
@QuarkusTest
@QuarkusTestResource(Stub.class)
class SearchPagesTest {

    @Test
    void marksWhatWasSoughtAndSaysWhy() {
        var page = page("ly lich");

        assertThat(page).contains("Cấp <mark>Phiếu lý lịch tư pháp</mark> số 1", "Còn gọi là: <mark>lý lịch</mark> &lt;b&gt;",
                "“mới sinh &lt;em&gt;bé” có thể là: bản sao khai sinh").doesNotContain("lịch <b>", "<em>bé");
    }

    @Test
    void saysWhatReplacedAWithdrawnProcedure() {
        assertThat(page("ban sao")).contains("<a href=\"/thu-tuc/3.000333\">Thay bằng: Thủ tục mới</a>");
    }

    @Test
    void narrowsAndKeepsItInTheNextPage() {
        var page = anybody().queryParam("q", "giay").queryParam("co-quan", "G01.801").queryParam("cap", "PROVINCE")
                .queryParam("mien-phi", "1").get("/tra-cuu").asString();

        assertThat(page).contains("<option value=\"G01.801\" selected>Phòng PV06 &lt;b&gt;Công an&lt;/b&gt; Hà Nội",
                "<option value=\"PROVINCE\" selected>", "value=\"1\" checked", "<details class=\"narrow-by\" open>");
        assertThat(anybody().queryParam("cap", "\"><script>").get("/tra-cuu").then().statusCode(200).extract().asString())
                .doesNotContain("\"><script>");
    }

    @Test
    void helpsWhenNothingIsFound() {
        var page = page("zzz");

        assertThat(page).contains("Không tìm thấy thủ tục phù hợp với “zzz”", "Có phải bạn tìm:",
                "Giấy &lt;script&gt;độc thân", "Hỏi trợ lý của cổng về “zzz”",
                "action=\"/tro-ly\"><input type=\"hidden\" name=\"q\" value=\"zzz\">", "tel:18001096",
                "/phan-anh-kien-nghi/gui",
                "/tra-cuu?su-kien=");
    }

    @Test
    void carriesADossiersCodeToItsLookUpAndNeverInAnAddress() {
        var typed = "g01.801-261122-0001";
        var sent = anybody().redirects().follow(false).queryParam("q", " " + typed).get("/tra-cuu").then().statusCode(303)
                .header("Location", endsWith("/theo-doi")).header("Cache-Control", "no-store")
                .header("Set-Cookie", containsString("Path=/theo-doi")).header("Set-Cookie", containsString("Max-Age=60"))
                .header("Set-Cookie", containsString("HttpOnly")).extract();
        assertThat(sent.asString()).doesNotContain(typed);

        var page = anybody().cookie(DossierCode.COOKIE, sent.cookie(DossierCode.COOKIE)).get("/theo-doi").then().statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0")).header("Cache-Control", "no-store").extract().asString();
        assertThat(page).contains("Đây là mã hồ sơ", "action=\"/theo-doi\"", "name=\"kiem-tra\"", "value=\"" + typed + "\"")
                .doesNotContain("<title>g01", "ma=" + typed, "q=" + typed);
        assertThat(anybody().cookie(DossierCode.COOKIE, "\"><i>").get("/theo-doi").then().statusCode(200).extract().asString())
                .doesNotContain("\"><i>", "Đây là mã hồ sơ");
        anybody().get("/theo-doi").then().statusCode(200).header("Set-Cookie", nullValue());
    }

    @Test
    void findsAgenciesAndLegalDocumentsFromTheSameField() {
        assertThat(page("nghị định 118/2025")).contains("/thong-tin/van-ban/");
        assertThat(page("công an hà nội")).contains("/thong-tin/co-quan/G");
        assertThat(page("ly lich")).doesNotContain("/thong-tin/van-ban/");
    }

    @Test
    void remembersWhereSomebodyLivesOnlyWhenTheyWantIt() {
        anybody().queryParam("noi-o", "01").queryParam("nho", "1").get("/tra-cuu").then().statusCode(200)
                .header("Set-Cookie", containsString("noi-o=01;")).header("Set-Cookie", containsString("Max-Age=15552000"));
        anybody().queryParam("noi-o", "01").get("/tra-cuu").then().header("Set-Cookie", containsString("Max-Age=0"));
        anybody().queryParam("noi-o", "<x>").queryParam("nho", "1").get("/tra-cuu").then()
                .header("Set-Cookie", containsString("Max-Age=0"));
        assertThat(Home.of(Optional.empty(), false, "79")).isEqualTo(new Home("79", true));
    }

    @ParameterizedTest
    @ValueSource(strings = { "H29.15-251122-000123", "g01-261122-0001" })
    void knowsTheCodeOfADossier(String typed) {
        assertThat(DossierCode.is(typed)).isTrue();
        assertThat(DossierCode.is("3.000333")).isFalse();
    }

    @Test
    void leavesOutMarksThatDoNotFit() {
        assertThat(Marked.parts("abc", List.of(1, 2))).extracting(Marked.Part::text).containsExactly("a", "b", "c");
        assertThat(Marked.parts("abc", List.of(2, 9))).containsExactly(new Marked.Part("abc", false));
        assertThat(Marked.parts("abc", List.of(0, 2, 1, 3))).extracting(Marked.Part::text).containsExactly("ab", "c");
    }

    private static String page(String typed) {
        return anybody().queryParam("q", typed).get("/tra-cuu").then().statusCode(200).extract().asString();
    }
}
