package vn.motcua.tracking.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.tracking.Neighbours;
import vn.motcua.tracking.Walk;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class LookupTest {

    private final Walk walk = new Walk();

    @Test
    void opensADossierWithItsCodeAndCheck() {
        walk.submitted();
        Facts.say(Topics.DOSSIERS, walk.registered(1));
        walk.awaitStatus(1);

        look("203.0.113.1", walk.code, walk.timeline().getString("check").toLowerCase()).statusCode(200)
                .body("code", equalTo(walk.code)).body("check", nullValue()).body("todo", empty());
    }

    @Test
    void saysTheSameToAWrongCodeAndAWrongCheckAndSlowsTheGuesserDown() {
        walk.submitted();
        Facts.say(Topics.DOSSIERS, walk.registered(1));
        walk.awaitStatus(1);

        look("203.0.113.2", walk.code, "AAAAAAAA").statusCode(404)
                .body("detail", equalTo("There is no dossier with this code and check."));
        look("203.0.113.2", "G01.801-261122-0000", "AAAAAAAA").statusCode(404)
                .body("detail", equalTo("There is no dossier with this code and check."));
        for (int i = 0; i < 3; i++) {
            look("203.0.113.2", walk.code, "AAAAAAA" + i).statusCode(404);
        }
        look("203.0.113.2", walk.code, walk.timeline().getString("check")).statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void countsTheTriesOfOneCodeHoweverItIsWritten() {
        walk.submitted();
        Facts.say(Topics.DOSSIERS, walk.registered(1));
        walk.awaitStatus(1);

        for (int i = 0; i < 5; i++) {
            look("203.0.113.1" + i, " ".repeat(i) + walk.code, "AAAAAAA" + i).statusCode(404);
        }

        look("203.0.113.20", walk.code + " ", walk.timeline().getString("check")).statusCode(429);
    }

    private static ValidatableResponse look(String address, String code, String check) {
        return given().header("X-Forwarded-For", address).queryParam("code", code).queryParam("check", check)
                .get("/api/tracking/v1/timeline").then();
    }
}
