package vn.motcua.catalogue.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

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
        var first = given().queryParam("limit", 3).get(PROCEDURES).then().statusCode(200).extract().jsonPath();
        var second = given().queryParam("limit", 3).queryParam("after", first.getString("next")).get(PROCEDURES)
                .then().statusCode(200).body("next", nullValue()).extract().jsonPath();

        List<String> codes = first.getList("items.code");
        codes.addAll(second.getList("items.code"));
        assertThat(codes).doesNotHaveDuplicates().hasSize(4).isSorted();
        given().queryParam("after", "' or 1=1").get(PROCEDURES).then().statusCode(400);
    }

    @Test
    void filtersByMomentOfLifeAgencyAndLevel() {
        given().queryParam("lifeEvent", "marriage").get(PROCEDURES).then().body("items.code", contains("1.004873"));
        given().queryParam("agency", "G01.801").get(PROCEDURES).then().body("items.code", contains("3.000333"));
        given().queryParam("level", "COMMUNE").queryParam("q", "ly lich").get(PROCEDURES)
                .then().body("items.code", not(hasItem("3.000333")));
    }

    @Test
    void suggestsWhileTyping() {
        given().queryParam("q", "giay kho").get("/api/catalogue/v1/suggestions").then().statusCode(200)
                .body("items[0].text", containsString("giấy không có tiền án")).body("items[0].code", is("3.000333"));
        given().queryParam("q", "g").get("/api/catalogue/v1/suggestions").then().body("items.size()", is(0));
    }
}
