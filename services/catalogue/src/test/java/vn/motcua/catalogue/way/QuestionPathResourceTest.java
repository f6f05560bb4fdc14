package vn.motcua.catalogue.way;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class QuestionPathResourceTest {

    private static final String PATHS = "/api/catalogue/v1/question-paths";

    @Test
    void asksOneQuestionAfterTheOther() {
        given().get(PATHS + "/vehicles").then().statusCode(200).body("next.code", is("need")).body("results", empty())
                .body("given", empty());
        given().queryParam("a", "need:licence").get(PATHS + "/vehicles").then().body("next.code", is("state"))
                .body("given[0].option.code", is("licence"));
    }

    @Test
    void endsWithProceduresReasonsAndPapers() {
        given().queryParam("a", "need:licence", "state:expired").get(PATHS + "/vehicles").then().body("next", nullValue())
                .body("results.procedure", contains("3.000347")).body("results[0].maybe", is(false))
                .body("results[0].reason.vi", containsString("hết hạn")).body("results[0].papers", not(empty()));
    }

    @Test
    void whoIsNotSureIsToldToApplyAnyway() {
        given().queryParam("a", "need:licence", "state:unsure").get(PATHS + "/vehicles").then()
                .body("results.procedure", hasItems("3.000346", "3.000347", "3.000348"))
                .body("results.maybe", contains(true, true, true));
    }

    @Test
    void saysSoWhenNothingIsPublishedAndIgnoresWhatDoesNotBelong() {
        given().queryParam("a", "find:no").get(PATHS + "/business-bidding").then().body("results", empty())
                .body("otherwise", notNullValue());
        given().queryParam("a", "need:nonsense", "x:y", "z").get(PATHS + "/vehicles").then().statusCode(200)
                .body("next.code", is("need"));
        given().get(PATHS + "/nothing").then().statusCode(404);
    }

    @Test
    void tellsWhatTheReformChanged() {
        given().get("/api/catalogue/v1/reform-changes").then().statusCode(200)
                .body("items.find { it.code == 'household-business' }.procedures.code", hasItems("1.001612"))
                .body("items.source.source", not(empty()));
    }
}
