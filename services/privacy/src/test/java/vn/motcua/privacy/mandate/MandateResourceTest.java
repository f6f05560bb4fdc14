package vn.motcua.privacy.mandate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class MandateResourceTest {

    private static final String MANDATES = "/api/privacy/v1/mandates";
    private static final String MARRIAGE = "1.004873";

    @Inject
    Clock clock;

    @Test
    void holdsOnceAcceptedUntilThePrincipalTakesItBack() {
        var id = offered("001090000031", Map.of("representative", "001185000031", "representativeName", "TRẦN THỊ GIẢ LẬP"))
                .statusCode(201).body("state", is("OFFERED")).body("until", is(today().plusYears(1).toString()))
                .extract().<String> path("id");
        standing("001185000031", MARRIAGE).body("items", hasSize(0));

        deed("001185000031", id, "acceptance").statusCode(200).body("state", is("ACCEPTED"));

        standing("001185000031", MARRIAGE).body("items.mandate", contains(id))
                .body("items[0].principalName", is("Công Dân Thử Nghiệm"));
        deed("001090000031", id, "withdrawal").statusCode(200).body("state", is("WITHDRAWN"));
        standing("001185000031", MARRIAGE).body("items", hasSize(0));
        deed("001185000031", id, "acceptance").statusCode(409).body("status", is("WITHDRAWN"));
        mine("001090000031").body("given.id", contains(id)).body("received", hasSize(0));
        mine("001185000031").body("received.id", contains(id)).body("received[0].representative", is("TRẦN THỊ GIẢ LẬP"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Facts.heard(Topics.CHANGES, id, ChangeEvent.class))
                        .extracting(change -> ((ChangeEvent.MandateChanged) change).state())
                        .containsExactly("OFFERED", "ACCEPTED", "WITHDRAWN"));
    }

    @Test
    void reachesAsFarAsItsScope() {
        var id = offered("001090000032", Map.of("representative", "001185000032", "representativeName", "Bà Hai", "procedure",
                MARRIAGE, "from", today().toString(), "until", today().plusDays(3).toString())).extract().<String> path("id");
        var later = offered("001090000032", Map.of("representative", "001185000032", "representativeName", "Bà Hai", "from",
                today().plusDays(1).toString())).extract().<String> path("id");
        deed("001185000032", id, "acceptance").statusCode(200);
        deed("001185000032", later, "acceptance").statusCode(200);

        standing("001185000032", MARRIAGE).body("items.mandate", contains(id));
        standing("001185000032", "1.001193").body("items", hasSize(0));
    }

    @Test
    void canBeRefusedOrLaidDownByTheRepresentative() {
        var refused = offered("001090000033", Map.of("representative", "001185000033", "representativeName", "Bà Ba"))
                .extract().<String> path("id");
        deed("001185000033", refused, "refusal").statusCode(200).body("state", is("REFUSED"));
        var held = offered("001090000033", Map.of("representative", "001185000033", "representativeName", "Bà Ba"))
                .extract().<String> path("id");
        deed("001185000033", held, "acceptance").statusCode(200);
        deed("001185000033", held, "refusal").statusCode(200).body("state", is("RENOUNCED"));
    }

    @Test
    void canBeForABusiness() {
        offered("001090000034", Map.of("representative", "001185000034", "representativeName", "Kế toán", "business",
                Map.of("taxCode", "0100000001", "name", "Công ty Giả Lập"))).statusCode(201)
                .body("business.taxCode", is("0100000001")).body("business.name", is("Công ty Giả Lập"))
                .body("procedure", nullValue());
    }

    @Test
    void belongsToItsTwoPersonsAlone() {
        var id = offered("001090000035", Map.of("representative", "001185000035", "representativeName", "Bà Năm"))
                .extract().<String> path("id");

        deed("001090000035", id, "acceptance").statusCode(404);
        deed("001185000035", id, "withdrawal").statusCode(404);
        deed("001203000035", id, "acceptance").statusCode(404);
        mine("001203000035").body("given", hasSize(0)).body("received", hasSize(0));
    }

    @Test
    void saysWhatIsWrongWithAnOffer() {
        var wrong = new HashMap<String, Object>(Map.of("representative", "001090000036", "representativeName", "Tôi"));
        wrong.put("until", today().minusDays(1).toString());
        offered("001090000036", wrong).statusCode(422).body("errors.pointer", containsInAnyOrder("/representative", "/until"));
        offered("001090000036", Map.of("representative", "001185000036", "representativeName", "Bà Sáu", "until",
                today().plusYears(6).toString())).statusCode(422).body("errors.code", contains("too-long"));
        given().auth().oauth2(Tokens.citizen("001095000036", 1)).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json; charset=UTF-8")
                .body(Map.of("representative", "001185000036", "representativeName", "Bà Sáu")).post(MANDATES).then()
                .statusCode(403);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ValidatableResponse offered(String principal, Map<String, Object> offer) {
        return given().auth().oauth2(Tokens.citizen(principal)).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json; charset=UTF-8").body(offer).post(MANDATES).then();
    }

    private static ValidatableResponse deed(String person, String id, String deed) {
        return given().auth().oauth2(Tokens.citizen(person)).header("Idempotency-Key", UUID.randomUUID().toString())
                .post(MANDATES + "/" + id + "/" + deed).then();
    }

    private static ValidatableResponse mine(String person) {
        return given().auth().oauth2(Tokens.citizen(person)).get(MANDATES).then().statusCode(200);
    }

    private static ValidatableResponse standing(String person, String procedure) {
        return given().auth().oauth2(Tokens.citizen(person)).queryParam("procedure", procedure).get(MANDATES + "/standing")
                .then().statusCode(200);
    }
}
