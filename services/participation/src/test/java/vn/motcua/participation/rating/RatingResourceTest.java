package vn.motcua.participation.rating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.RatingEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.testing.WorkflowStub;
import vn.motcua.participation.testing.World;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(WorkflowStub.class)
class RatingResourceTest {

    private static final String RATINGS = "/api/participation/v1/ratings/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Agencies agencies;

    @Inject
    PersonKey persons;

    @BeforeEach
    void others() {
        World.tell(agencies);
    }

    @Test
    void asksOnceWhenTheDossierIsFinishedAndTellsTheScore() {
        var person = "001203000003";
        var dossier = UUID.randomUUID();
        Facts.say(Topics.DOSSIERS, World.registered(dossier, persons.personOf(person)));
        await().atMost(PATIENCE).untilAsserted(() -> of(person, dossier).statusCode(200).body("state", is("NOT_YET")));
        rate(person, dossier, 5).statusCode(409);

        var issued = World.issued(dossier, persons.personOf(person));
        Facts.say(Topics.DOSSIERS, issued, issued);
        await().atMost(PATIENCE).untilAsserted(() -> waiting(person).body("items", hasSize(1)));
        rate(person, dossier, 6).statusCode(400);
        rate(person, dossier, 4).statusCode(200).body("state", is("RATED"));
        rate(person, dossier, 1).statusCode(409);

        waiting(person).body("items", empty());
        of(person, dossier).body("score", is(4)).body("procedureName.vi", is("Cấp Phiếu lý lịch tư pháp"));
        of("001185000002", dossier).statusCode(404);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                Facts.heard(Topics.RATINGS, dossier.toString(), RatingEvent.class)).singleElement()
                .isInstanceOfSatisfying(RatingEvent.Rated.class, rated -> {
                    assertThat(rated.score()).isEqualTo(4);
                    assertThat(rated.unit()).isEqualTo("G01.801");
                    assertThat(rated.status().code()).isEqualTo(9);
                }));
    }

    @Test
    void doesNotAskAgainWhoeverWavedItAway() {
        var person = "001090000044";
        var dossier = UUID.randomUUID();
        Facts.say(Topics.DOSSIERS, World.registered(dossier, persons.personOf(person)),
                World.issued(dossier, persons.personOf(person)));
        await().atMost(PATIENCE).untilAsserted(() -> waiting(person).body("items", hasSize(1)));

        World.as(Tokens.citizen(person)).post(RATINGS + dossier + "/dismissal").then().statusCode(200)
                .body("state", is("DISMISSED"));

        waiting(person).body("items", empty());
        rate(person, dossier, 3).statusCode(200).body("state", is("RATED"));
    }

    private static ValidatableResponse of(String person, UUID dossier) {
        return given().auth().oauth2(Tokens.citizen(person)).get(RATINGS + dossier).then();
    }

    private static ValidatableResponse waiting(String person) {
        return given().auth().oauth2(Tokens.citizen(person)).get(RATINGS + "waiting").then().statusCode(200);
    }

    private static ValidatableResponse rate(String person, UUID dossier, int score) {
        return World.as(Tokens.citizen(person)).body(Map.of("score", score)).post(RATINGS + dossier).then();
    }
}
