package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.FormEvent;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class PlatformTest {

    private static final String CITIZEN = "001090000001";

    @Test
    void keepsAFactInOrderOnItsWayToKafka() {
        var id = keep(UUID.randomUUID().toString(), "một").jsonPath().getString("id");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Facts.heard("forms", id, FormEvent.class))
                .singleElement().satisfies(fact -> assertThat(fact.code()).isEqualTo(id)));
    }

    @Test
    void answersARepeatedRequestLikeTheFirst() {
        var key = UUID.randomUUID().toString();

        var first = keep(key, "một").jsonPath().getString("id");

        keep(key, "một").then().statusCode(200).body("id", equalTo(first));
        keep(key, "hai").then().statusCode(422).contentType("application/problem+json")
                .body("type", is("urn:motcua:problem:idempotency-key-reused"));
    }

    @Test
    void letsOnlyOneOfEightTwinsHaveItsEffect() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 8).<java.util.concurrent.Callable<String>> mapToObj(
                    twin -> () -> keep(key, "một").jsonPath().getString("id")).toList());

            assertThat(answers.stream().map(java.util.concurrent.Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void refusesBadRequestsWithALocatedProblem() {
        given().auth().oauth2(Tokens.citizen(CITIZEN)).contentType("application/json").body("{\"text\":\" \"}")
                .header("Idempotency-Key", "a").post("/trial/notes")
                .then().statusCode(400).contentType("application/problem+json").body("errors.pointer", contains("/text"))
                .body("correlationId", notNullValue());
        given().auth().oauth2(Tokens.citizen(CITIZEN)).contentType("application/json").body("{nonsense")
                .header("Idempotency-Key", "a").post("/trial/notes")
                .then().statusCode(400).contentType("application/problem+json");
        given().urlEncodingEnabled(false).get("/trial/echo?text=a%00b").then().statusCode(400)
                .contentType("application/problem+json");
        keep(null, "một").then().statusCode(400).body("type", is("urn:motcua:problem:idempotency-key-missing"));
        given().get("/trial/notes/" + UUID.randomUUID()).then().statusCode(404).contentType("application/problem+json");
        given().get("/nowhere").then().statusCode(404);
    }

    @Test
    void knowsTheCallerByTheirOwnToken() {
        var first = given().auth().oauth2(Tokens.citizen(CITIZEN)).get("/trial/me").then().statusCode(200)
                .extract().jsonPath().getString("id");

        given().auth().oauth2(Tokens.citizen(CITIZEN)).get("/trial/me").then().body("id", is(first));
        given().auth().oauth2(Tokens.citizen("001185000002")).get("/trial/me").then().body("id",
                org.hamcrest.Matchers.not(first));
        given().get("/trial/me").then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2(Tokens.citizen(CITIZEN)).get("/trial/desk").then().statusCode(403);
        given().auth().oauth2(Tokens.officerWithAcr("1", "CB-0101", "G01.801", "reception")).get("/trial/desk").then()
                .statusCode(403);
        given().auth().oauth2(Tokens.officer("CB-0101", "G01.801", "reception")).get("/trial/desk")
                .then().statusCode(200).body(is("G01.801"));
        given().auth().oauth2(Tokens.citizen(CITIZEN) + "x").get("/trial/me").then().statusCode(401);
        given().auth().oauth2("..").get("/trial/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void forgetsWhatWasErased() {
        var id = keep(UUID.randomUUID().toString(), "bí mật").jsonPath().getString("id");
        given().get("/trial/notes/" + id).then().statusCode(200).body("text", is("bí mật"));

        given().post("/trial/notes/" + id + "/erasure").then().statusCode(204);

        given().get("/trial/notes/" + id).then().statusCode(410).body("type", endsWith("erased"));
    }

    @Test
    void saysWhenToComeAgainWhenTheDatabaseIsLost() {
        given().post("/trial/connections/loss").then().statusCode(503).header("Retry-After", is("2"))
                .body("type", endsWith("try-again"));

        var id = keep(UUID.randomUUID().toString(), "nữa").jsonPath().getString("id");
        given().get("/trial/notes/" + id).then().statusCode(200);
    }

    @Test
    void hearsEachFactOnceAndWaitsOutATroubleThatPasses() {
        var before = heard();
        var shaky = stopped("shaky");

        Facts.say("dossiers", shaky, shaky, shaky);
        Facts.say("dossiers", stopped("fine"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(heard()).isEqualTo(before + 2));
    }

    @Test
    void putsAsideWhatCantBeHandledAndGoesOn() {
        var before = heard();
        var key = UUID.randomUUID();
        var broken = stopped(key, "broken");

        Facts.sayRaw("dossiers", key.toString(), "this is not JSON");
        Facts.say("dossiers", broken, stopped(key, "fine"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(heard()).isGreaterThan(before));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                Facts.heardRaw("dossiers.dead", key.toString())).hasSize(2).contains("this is not JSON"));
    }

    @Test
    void isNotBehindWhenTheLastToComeCantBeRead() {
        var key = UUID.randomUUID().toString();

        Facts.sayRaw("dossiers", key, "this is not JSON either");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(Facts.heardRaw("dossiers.dead", key)).containsExactly("this is not JSON either"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(Facts.behind("platform-trial", "dossiers")).isZero());
    }

    @Test
    void carriesOneIdFromTheRequestToWhatFollowsFromIt() {
        given().header("X-Correlation-Id", "a-request-of-mine-1").post("/trial/stops")
                .then().statusCode(200).header("X-Correlation-Id", is("a-request-of-mine-1"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> given().get("/trial/correlation").then().body(is("a-request-of-mine-1")));
    }

    private static int heard() {
        return Integer.parseInt(given().get("/trial/heard").asString());
    }

    private static DossierEvent.Stopped stopped(String reason) {
        return stopped(UUID.randomUUID(), reason);
    }

    private static DossierEvent.Stopped stopped(UUID dossier, String reason) {
        return new DossierEvent.Stopped(new DossierEvent.Head(UUID.randomUUID(), dossier, "G01.801-261122-0001", 1,
                Instant.now(), OfficialStatus.STOPPED, UUID.randomUUID()), reason);
    }

    private static Response keep(String key, String text) {
        var request = given().auth().oauth2(Tokens.citizen(CITIZEN)).contentType("application/json")
                .body(java.util.Map.of("text", text));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/trial/notes");
    }

}
