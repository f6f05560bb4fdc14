package vn.motcua.privacy.consent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.platform.testing.Tokens;

@QuarkusTest
class ConsentResourceTest {

    private static final String CONSENTS = "/api/privacy/v1/consents";

    @Test
    void takesSilenceForNoConsent() {
        given().auth().oauth2(Tokens.citizen("001090000011")).get(CONSENTS).then().statusCode(200)
                .body("items.state", everyItem(is("NOT_GIVEN"))).body("items", hasSize(3));
    }

    @Test
    void keepsWhatWasSaidWithItsEvidence() {
        var person = Tokens.citizen("001090000012");

        say(person, 1, true).statusCode(200).body("state", is("GIVEN"));
        say(person, 1, false).statusCode(200).body("state", is("WITHDRAWN"))
                .body("history", hasSize(2))
                .body("history[0].given", is(false))
                .body("history[1].given", is(true))
                .body("history[1].textSha256", matchesPattern("[0-9a-f]{64}"))
                .body("history[1].channel", is("portal"));
    }

    @Test
    void acceptsNothingButAnExplicitAnswerToTheTextInForce() {
        var person = Tokens.citizen("001090000013");

        say(person, 1, null).statusCode(400);
        say(person, 2, true).statusCode(422);
    }

    @Test
    void publishesTheTexts() {
        given().get("/api/privacy/v1/consent-texts").then().statusCode(200).body("items", hasSize(3));
    }

    private static ValidatableResponse say(String token, int version, Boolean given) {
        var said = new HashMap<String, Object>(Map.of("purpose", "reminders", "version", version));
        said.put("given", given);
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(said).post(CONSENTS).then();
    }
}
