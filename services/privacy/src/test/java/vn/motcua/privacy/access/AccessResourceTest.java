package vn.motcua.privacy.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class AccessResourceTest {

    private static final String ACCESSES = "/api/privacy/v1/accesses";

    @Inject
    PersonKey persons;

    @Test
    void showsWhoOpenedMyDataWhenAndWhyHoweverOftenTheFactComes() {
        var dossier = UUID.randomUUID();
        var opened = opened("001090000001", "RECEPTION", "G01.801", "dossier-check", dossier);
        Facts.say(Topics.AGENCIES, new AgencyEvent.Published(UUID.randomUUID(), "G01.801", Instant.now(),
                new Text("Công an thành phố Hà Nội", "Hanoi Police"), "01", "024", "a@example.vn",
                new Text("Hà Nội", "Hanoi")));

        Facts.say(Topics.DATA_ACCESS, opened, opened);

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> mine("001090000001", "").body("items", hasSize(1))
                .body("items[0].staffNumber", is("CB-0101"))
                .body("items[0].roleName.vi", is("Cán bộ một cửa"))
                .body("items[0].unitName.en", is("Hanoi Police"))
                .body("items[0].purposeName.vi", is("Kiểm tra hồ sơ khi tiếp nhận"))
                .body("items[0].dataNames[0].en", is("Papers of the dossier"))
                .body("items[0].dossier", is(dossier.toString()))
                .body("items[0].code", is("G01.801-261122-0001"))
                .body("items[0].at", notNullValue())
                .body("next", nullValue()));
        var shown = mine("001090000001", "").extract().jsonPath();
        given().auth().oauth2(Tokens.citizen("001090000001")).get(ACCESSES + "/" + opened.id() + "/entry").then()
                .statusCode(200).body("index", is(shown.getInt("items[0].entry"))).body("type", is("access.opened"));
        given().auth().oauth2(Tokens.citizen("001185000002")).get(ACCESSES + "/" + opened.id() + "/entry").then()
                .statusCode(404);
        mine("001185000002", "").body("items", hasSize(0));
    }

    @Test
    void goesBackPageByPage() {
        var last = opened("001203000003", "SERVICE", "portal", "something-new", null);
        Facts.say(Topics.DATA_ACCESS, opened("001203000003", "HANDLER", "G01.801", "dossier-work", UUID.randomUUID()),
                opened("001203000003", "LEADER", "G01.801", "dossier-sign", UUID.randomUUID()), last);
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> mine("001203000003", "").body("items", hasSize(3)));

        var first = mine("001203000003", "?limit=2").body("items", hasSize(2)).body("items[0].id", is(last.id().toString()))
                // A code that has no words here yet is shown as it is.
                .body("items[0].purposeName.vi", is("something-new")).body("items[0].unitName.vi", is("Cổng dịch vụ công"));

        mine("001203000003", "?limit=2&after=" + first.extract().path("next")).body("items", hasSize(1)).body("next",
                nullValue());
    }

    @Test
    void isForCitizensAlone() {
        given().get(ACCESSES).then().statusCode(401);
        given().auth().oauth2(Tokens.officer("CB-0101", "G01.801", "reception")).get(ACCESSES).then().statusCode(403);
    }

    @Test
    void showsNoReadingThatTheLogRefuses() {
        var forged = opened("001095000004", "RECEPTION", "G01.801", "dossier-check", null);
        var message = Facts.message(Topics.DATA_ACCESS, forged, "{}");
        message.headers().add("ce_actor", "CB-9999".getBytes());
        var genuine = opened("001095000004", "HANDLER", "G01.801", "dossier-work", null);

        Facts.send(message);
        Facts.say(Topics.DATA_ACCESS, genuine);

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> mine("001095000004", "").body("items", hasSize(1))
                .body("items[0].id", is(genuine.id().toString())));
    }

    private AccessEvent opened(String nationalId, String role, String unit, String purpose, UUID dossier) {
        return new AccessEvent.Opened(UUID.randomUUID(), persons.personOf(nationalId), Instant.now(), dossier,
                dossier == null ? null : "G01.801-261122-0001", "CB-0101", role, unit, purpose, List.of("papers"));
    }

    private static ValidatableResponse mine(String nationalId, String query) {
        return given().auth().oauth2(Tokens.citizen(nationalId)).get(ACCESSES + query).then().statusCode(200);
    }
}
