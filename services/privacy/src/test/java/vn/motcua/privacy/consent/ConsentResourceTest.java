package vn.motcua.privacy.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class ConsentResourceTest {

    private static final String CONSENTS = "/api/privacy/v1/consents";

    @Inject
    PersonKey persons;

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

        var key = persons.personOf("001090000012").toString();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Facts.heard(Topics.CHANGES, key, ChangeEvent.class))
                        .extracting(change -> ((ChangeEvent.ConsentSaid) change).given()).containsExactly(true, false));
    }

    @Test
    void acceptsNothingButAnExplicitAnswerToTheTextInForce() {
        var person = Tokens.citizen("001090000013");

        say(person, 1, null).statusCode(400);
        say(person, 2, true).statusCode(422);
    }

    @Test
    void publishesTheTexts() {
        given().get("/api/privacy/v1/consent-texts").then().statusCode(200).body("items", hasSize(4))
                .body("items.find { it.purpose == 'counter-filing' }.atCounter", is(true));
    }

    @Test
    void keepsWhatWasSignedAtTheCounterForItsCitizenToSeeAndTakeBack() {
        var person = Tokens.citizen("001090000014");
        say(person, "counter-filing", 1, true).statusCode(422).body("type", is("urn:motcua:problem:at-counter"));
        var consented = new AccessEvent.Consented(UUID.randomUUID(), persons.personOf("001090000014"), Instant.now(),
                UUID.randomUUID(), "CB-0101", "G01.801", "counter-filing", 1, "SIGNED_ON_PAPER");

        Facts.say(Topics.DATA_ACCESS, consented, consented);

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> given().auth().oauth2(person).get(CONSENTS).then()
                .body("items", hasSize(4))
                .body("items.find { it.text.atCounter }.state", is("GIVEN"))
                .body("items.find { it.text.atCounter }.history.way", is(List.of("SIGNED_ON_PAPER")))
                .body("items.find { it.text.atCounter }.history.staffNumber", is(List.of("CB-0101"))));
        say(person, "counter-filing", 1, false).statusCode(200).body("state", is("WITHDRAWN"));
    }

    private static ValidatableResponse say(String token, int version, Boolean given) {
        return say(token, "reminders", version, given);
    }

    private static ValidatableResponse say(String token, String purpose, int version, Boolean given) {
        var said = new HashMap<String, Object>(Map.of("purpose", purpose, "version", version));
        said.put("given", given);
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(said).post(CONSENTS).then();
    }
}
