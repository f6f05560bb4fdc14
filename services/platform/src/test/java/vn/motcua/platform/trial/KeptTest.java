package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.platform.testing.Dump;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** What a service keeps, how, and for how long. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class KeptTest {

    private static final String CITIZEN = Tokens.citizen("001090000001");

    @Inject
    AgroalDataSource database;

    @Test
    void keepsNothingOfWhatWasWrittenInTheClear() {
        var key = UUID.randomUUID().toString();
        var words = "Nguyễn Thị Chỉ Thử Một Lần";

        echoed(key, words).statusCode(200).body("text", is(words));

        echoed(key, words).statusCode(200).body("text", is(words));
        assertThat(Dump.of(database)).anyMatch(row -> row.contains(key)).noneMatch(row -> row.contains(words));
    }

    @Test
    void forgetsAnAnswerAfterAWeekAndAFactNever() {
        var old = UUID.randomUUID().toString();
        var fresh = UUID.randomUUID().toString();
        var fact = stopped();
        echoed(old, "một").statusCode(200);
        var before = heard();
        Facts.say("dossiers", fact);
        await().atMost(Duration.ofSeconds(30)).until(() -> heard() > before);

        given().post("/trial/days/8").then().statusCode(204);
        echoed(fresh, "một").statusCode(200);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> echoed(old, "hai").statusCode(200));
        echoed(fresh, "hai").statusCode(422).body("type", endsWith("idempotency-key-reused"));
        var last = stopped();
        var now = heard();
        Facts.say("dossiers", fact, last);
        await().atMost(Duration.ofSeconds(30)).until(() -> heard() > now);
        assertThat(heard()).isEqualTo(now + 1);
    }

    private static ValidatableResponse echoed(String key, String text) {
        return given().auth().oauth2(CITIZEN).contentType("application/json").header("Idempotency-Key", key)
                .body(Map.of("text", text)).post("/trial/words").then();
    }

    private static int heard() {
        return Integer.parseInt(given().get("/trial/heard").asString());
    }

    private static DossierEvent.Stopped stopped() {
        return new DossierEvent.Stopped(new DossierEvent.Head(UUID.randomUUID(), new UUID(0, 1), "G01.801-261122-0001", 1,
                Instant.now(), OfficialStatus.STOPPED, UUID.randomUUID()), "fine");
    }
}
