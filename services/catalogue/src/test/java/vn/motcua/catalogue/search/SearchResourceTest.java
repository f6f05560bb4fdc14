package vn.motcua.catalogue.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class SearchResourceTest {

    private static final String PROCEDURES = "/api/catalogue/v1/procedures";

    @ParameterizedTest
    @ValueSource(strings = { "LLTP", "lltp", "ly lich tu phap", "lý lịch tư pháp", "LÝ LỊCH TƯ PHÁP", "li lich tu phap",
            "lich tu phap so 1", "giay khong co tien an", "tien an tien su", "3.000333", "criminal record",
            "background check", "phieu ly lich", "ly lich tu php" })
    void findsTheCriminalRecordHoweverItIsTyped(String typed) {
        given().queryParam("q", typed).get(PROCEDURES).then().statusCode(200)
                .body("items[0].code", is("3.000333")).body("items[0].reason.vi", notNullValue());
    }

    @Test
    void saysWhyAndWhatItCosts() {
        given().queryParam("q", "LLTP").get(PROCEDURES).then().statusCode(200)
                .body("items[0].reason.vi", is("Khớp tên thường gọi: LLTP"))
                .body("items[0].fee.min", is(200_000)).body("items[0].fee.max", is(200_000))
                .body("items[0].onlineKind", is("FULL")).body("items[0].timeLimit.unit", is("WORKING_DAY"));
    }

    @Test
    void keepsOthersApart() {
        given().queryParam("q", "khai sinh").get(PROCEDURES).then().statusCode(200)
                .body("items[0].code", is("1.001193")).body("items.code", hasItem("2.000635"))
                .body("items.code", not(hasItem("3.000333")));
        given().queryParam("q", "doc than").get(PROCEDURES).then().body("items[0].code", is("1.004873"));
    }

    @Test
    void findsNothingRatherThanAnything() {
        given().queryParam("q", "zzzz qqqq xxxx").get(PROCEDURES).then().statusCode(200).body("items.size()", is(0));
    }

    @Test
    void turnsThePagesWithoutLossOrRepetition() {
        for (var typed : new String[] { "", "giay phep" }) {
            var whole = codes(given().queryParam("q", typed).queryParam("limit", 100).get(PROCEDURES));
            var parts = new ArrayList<String>();
            String next = null;
            do {
                var asked = given().queryParam("q", typed).queryParam("limit", 7);
                var part = (next == null ? asked : asked.queryParam("after", next)).get(PROCEDURES);
                parts.addAll(codes(part));
                next = part.jsonPath().getString("next");
            } while (next != null);

            assertThat(parts).as(typed).doesNotHaveDuplicates().hasSizeGreaterThan(7).containsExactlyElementsOf(whole);
        }
        given().queryParam("after", "' or 1=1").get(PROCEDURES).then().statusCode(400);
    }

    private static List<String> codes(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath().getList("items.code");
    }

    @Test
    void filtersByMomentOfLifeAgencyLevelKindAndFee() {
        given().queryParam("lifeEvent", "marriage").get(PROCEDURES).then()
                .body("items.code", hasItems("1.004873", "1.000894")).body("items.code", not(hasItem("3.000333")));
        given().queryParam("agency", "G01.801").get(PROCEDURES).then().body("items.code", contains("3.000333"));
        given().queryParam("level", "COMMUNE").queryParam("q", "ly lich").get(PROCEDURES)
                .then().body("items.code", not(hasItem("3.000333")));
        given().queryParam("onlineKind", "FULL").queryParam("onlineKind", "PARTIAL").get(PROCEDURES).then()
                .body("items.onlineKind", not(hasItem("INFORMATION"))).body("items.code", hasItem("3.000333"));
        given().queryParam("free", true).queryParam("limit", 100).get(PROCEDURES).then()
                .body("items.fee.max", everyItem(is(0))).body("items.code", hasItem("3.000722"))
                .body("items.code", not(hasItem("3.000333")));
    }

    @Test
    void showsThatATimeLimitIsNotPublished() {
        given().queryParam("q", "1.010386").get(PROCEDURES).then().body("items[0].code", is("1.010386"))
                .body("items[0].timeLimit", nullValue()).body("items[0].reason.en", is("The code matches"));
        given().get(PROCEDURES + "/1.010386").then().statusCode(200).body("timeLimit", nullValue())
                .body("gaps.field", hasItem("timeLimit"));
    }

    @Test
    void saysWhatItTookTheWordsFor() {
        given().queryParam("q", "mới sinh em bé").get(PROCEDURES).then()
                .body("items.find { it.code == '1.001193' }.reason.vi", startsWith("Bạn có thể đang tìm: "));
    }

    @Test
    void suggestsWhileTyping() {
        given().queryParam("q", "giay kho").get("/api/catalogue/v1/suggestions").then().statusCode(200)
                .body("items[0].text", containsString("giấy không có tiền án")).body("items[0].code", is("3.000333"));
        given().queryParam("q", "g").get("/api/catalogue/v1/suggestions").then().body("items.size()", is(0));
    }

    @Test
    void marksWhatWasSoughtByPlacesAndNeverByMarkup() {
        given().queryParam("q", "phieu ly lich tu phap").get(PROCEDURES).then()
                .body("items[0].name.vi", startsWith("Cấp Phiếu lý lịch tư pháp"))
                .body("items[0].why.viMarks", contains(4, 25)).body("items[0].why.enMarks.size()", is(0));
        given().queryParam("q", "LLTP").get(PROCEDURES).then().body("items[0].why.title", is("LLTP"))
                .body("items[0].why.titleMarks", contains(0, 4));
        given().queryParam("q", "mới sinh em bé").get(PROCEDURES).then()
                .body("items.find { it.code == '1.001193' }.why.kind", is("MEANING"))
                .body("items.find { it.code == '1.001193' }.why.said", is("mới sinh em bé"));
    }

    @Test
    void namesWhatIsNearWhenNothingIsFound() {
        given().queryParam("q", "hoon nhaaann gia ddiingg").get("/api/catalogue/v1/nearest-names").then().statusCode(200)
                .body("items", hasItem(containsString("hôn nhân")));
        given().queryParam("q", "").get("/api/catalogue/v1/nearest-names").then().body("items.size()", is(0));
    }

    @Test
    void saysWhatASearchCanBeNarrowedBy() {
        given().get("/api/catalogue/v1/search-filters").then().statusCode(200)
                .body("agencies.find { it.value == 'G01.801' }.name.vi", notNullValue())
                .body("levels.value", hasItems("COMMUNE", "PROVINCE")).body("onlineKinds.value", hasItem("FULL"))
                .body("lifeEvents.find { it.value == 'marriage' }.procedures", greaterThan(1));
    }
}
