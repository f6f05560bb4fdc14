package vn.motcua.transparency.duration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Head;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.transparency.Walks;

/** From the facts on the bus to what people really wait. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class DurationResourceTest {

    private final String procedure = "1." + (100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000));
    private final String agency = "D" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void saysWithinHowManyDaysHalfAndNineOfTenHadTheirResult() {
        for (int days = 1; days <= 9; days++) {
            took(days, agency);
        }
        took(400, agency + "x");
        // Nine of the agency's own are too few to say anything of it, ten of all aren't.
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> observed("").body("median", is(5)).body("ninety", is(9)));
        observed("&agency=" + agency).body("median", nullValue()).body("ninety", nullValue());

        took(20, agency);
        await().atMost(Duration.ofSeconds(40)).untilAsserted(
                () -> observed("&agency=" + agency).body("median", is(5)).body("ninety", is(9)));
    }

    @Test
    void needsAProcedureAndKnowsNothingOfOnesThatNobodyAskedFor() {
        given().get("/api/transparency/v1/durations").then().statusCode(400);
        observed("").body("median", nullValue());
    }

    private ValidatableResponse observed(String more) {
        return given().get("/api/transparency/v1/durations?procedure=" + procedure + more).then().statusCode(200);
    }

    private void took(int days, String by) {
        var id = UUID.randomUUID();
        var received = Instant.now().minus(Duration.ofDays(days));
        Facts.say(Topics.DOSSIERS,
                Walks.fact(id, 9, OfficialStatus.PROCESSED,
                        head -> new DossierEvent.ResultIssued(head, UUID.randomUUID(), Timeliness.ON_TIME)),
                fact(id, 1, OfficialStatus.REGISTERED, received, by),
                Walks.fact(id, 2, OfficialStatus.ACCEPTED,
                        head -> new DossierEvent.Accepted(head, received, Walks.SOON, false)));
    }

    private DossierEvent fact(UUID id, long seq, OfficialStatus status, Instant at, String by) {
        return new DossierEvent.Registered(new Head(UUID.randomUUID(), id, "T-1", seq, at, status, id), procedure, 1, by, by,
                "01", Channel.ONLINE, Walks.SOON);
    }
}
