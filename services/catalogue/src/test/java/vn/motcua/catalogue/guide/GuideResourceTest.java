package vn.motcua.catalogue.guide;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.empty;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class GuideResourceTest {

    private static final String API = "/api/catalogue/v1";

    @Test
    void leadsFromAMomentOfLifeToItsGuideAndProcedures() {
        given().queryParam("lifeEvent", "young-children").get(API + "/guides").then().statusCode(200)
                .body("items.code", hasItem("having-a-child"));
        given().get(API + "/guides/having-a-child").then().statusCode(200)
                .body("procedures.find { it.code == '1.001193' }.inForce", is(true))
                .body("procedures.find { it.code == '3.000722' }.inForce", is(true)).body("sources", not(empty()));
        given().get(API + "/guides/nothing").then().statusCode(404);
    }

    @Test
    void findsWithoutDiacritics() {
        given().queryParam("q", "ket hon").get(API + "/guides").then().body("items.code", hasItem("getting-married"));
        given().queryParam("q", "khong co dien thoai").get(API + "/questions").then().body("items.code", hasItem("no-phone"));
        given().queryParam("q", "xyzzy").get(API + "/questions").then().body("items", hasSize(0));
    }

    @Test
    void answersByTopicAndProcedure() {
        given().queryParam("topic", "PAYMENT").get(API + "/questions").then().body("items", not(empty()))
                .body("items.topic", everyItem(is("PAYMENT")));
        given().queryParam("procedure", "3.000333").get(API + "/questions").then().body("items.code", hasItem("student"));
        given().queryParam("procedure", "3.000333").get(API + "/guides").then().body("items.code", hasItem("criminal-record"));
    }
}
