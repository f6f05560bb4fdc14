package vn.motcua.ui.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.officer.Officers.reception;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The queues show what waits, most urgent first, and let an officer take dossiers in hand. */
@QuarkusTest
@QuarkusTestResource(value = DeskStub.class, restrictToAnnotatedClass = true)
class DeskPagesTest {

    private static final String QUEUE = "/can-bo/hang-cho/to-check";

    @ParameterizedTest
    @ValueSource(strings = { QUEUE, "/can-bo/hang-cho/mine", "/can-bo/hang-cho/obligation" })
    void queuesRenderInBothLanguagesForOfficersOnly(String path) {
        for (var language : new String[] { "vi", "en" }) {
            assertThat(reception().queryParam("lang", language).get(path).then().statusCode(200)
                    .header("Cache-Control", "no-store").extract().asString())
                    .contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "onclick=");
        }
        anybody().get(path).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
        citizen().get(path).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
    }

    @Test
    void fortyDossiersAreInViewWithoutAnybodysName() {
        var page = reception().get(QUEUE).asString();

        assertThat(page.split("data-row", -1)).hasSize(41);
        assertThat(page).contains("quá hạn 2 giờ", "còn 1 ngày", "tạm dừng", "CB-0107", "1000+", "sau=MjAy")
                .doesNotContain("NGUYỄN");
    }

    @Test
    void onlyWhatNobodyHoldsCanBeTicked() {
        assertThat(reception().get(QUEUE).asString().split("name=\"code\"", -1)).hasSize(28);
        assertThat(reception().get("/can-bo/hang-cho/mine").asString()).doesNotContain("name=\"code\"");
    }

    @Test
    void allThatCanBeTickedComesTickedOnAsking() {
        assertThat(reception().get(QUEUE).asString()).contains("href=\"" + QUEUE + "?chon=het\"")
                .doesNotContainPattern("name=\"code\" value=\"[^\"]+\" checked");
        var page = reception().get(QUEUE + "?chon=het&sau=MjAy").asString();
        assertThat(page.split("name=\"code\" value=\"[^\"]+\" checked", -1)).hasSize(28);
        assertThat(page).contains("href=\"" + QUEUE + "?sau=MjAy\"");
    }

    @Test
    void anEmptyQueueSaysWhatWillComeThere() {
        assertThat(reception().get("/can-bo/hang-cho/obligation").asString()).contains("Không có hồ sơ nào đang chờ");
    }

    @Test
    void theDeskOpensAtTheFirstQueueThatHoldsSomething() {
        reception().get("/can-bo").then().statusCode(303).header("Location", endsWith(QUEUE));
    }

    @Test
    void aCodeIsFoundAsItIsTyped() {
        reception().queryParam("ma", " g01.801-261122-0001").get("/can-bo").then().statusCode(303)
                .header("Location", endsWith("/can-bo/ho-so/G01.801-261122-0001?tim=1"));
    }

    @Test
    void anUnknownCodeIsSaidBesideTheSearch() {
        reception().get("/can-bo/ho-so/G01.801-261122-9999?tim=1").then().statusCode(303)
                .header("Location", endsWith("/can-bo?khong-thay=G01.801-261122-9999"));
        assertThat(reception().get("/can-bo?khong-thay=G01.801-261122-9999").then().statusCode(404).extract().asString())
                .contains("Không có hồ sơ G01.801-261122-9999", "aria-describedby=\"ma-error\"");
        assertThat(reception().get("/can-bo?ma=abc").then().statusCode(400).extract().asString())
                .contains("không giống mã hồ sơ");
        reception().get("/can-bo/ho-so/G01.801-261122-9999").then().statusCode(404);
    }

    @Test
    void severalAreTakenAtOnceAndThoseThatWereNotAreNamed() {
        var next = reception().formParam("code", "G01.801-261122-0001", "G01.801-261122-0002").formParam("_key", "k-1")
                .post(QUEUE + "/nhan").then().statusCode(303).extract().header("Location");

        assertThat(next).endsWith(QUEUE + "?nhan=1&truot=G01.801-261122-0002");
        assertThat(DeskStub.lastDecision().key()).isEqualTo("k-1-G01.801-261122-0002");
        assertThat(reception().get(QUEUE + "?nhan=1&truot=G01.801-261122-0006").asString())
                .contains("Bạn đã nhận xử lý 1 hồ sơ", "1 hồ sơ chưa nhận được", "đang do CB-0107 giữ");
    }
}
