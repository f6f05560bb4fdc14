package vn.motcua.tracking.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.DocumentEvent;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.tracking.Neighbours;
import vn.motcua.tracking.Walk;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class FollowingTest {

    private final Walk walk = new Walk();

    @Test
    void tellsWhereADossierIsAndWhoHasIt() {
        walk.submitted();
        Facts.say(Topics.DOSSIERS, walk.registered(1), walk.accepted(2),
                walk.fact(3, OfficialStatus.PROCESSING, head -> new DossierEvent.StepStarted(head, 1, "verify",
                        new Text("Thẩm tra", "Verification"), OfficeRole.HANDLER, Walk.UNIT,
                        Instant.parse("2026-11-27T09:00:00Z"))));

        walk.awaitStatus(4);
        var timeline = walk.timeline();
        assertThat(timeline.getString("statusName.vi")).isEqualTo("Đang xử lý");
        assertThat(timeline.getString("promised")).isEqualTo("2026-12-02T09:00:00Z");
        assertThat(timeline.getString("now.what.vi")).isEqualTo("Thẩm tra");
        assertThat(timeline.getString("now.withRole.vi")).isEqualTo("Chuyên viên");
        assertThat(timeline.getString("now.unit.en")).isEqualTo("Records Division");
        assertThat(timeline.getList("entries.what.vi", String.class))
                .contains("Hồ sơ được tiếp nhận. Ngày hẹn trả kết quả: 16:00 02/12/2026.");
        assertThat(timeline.getString("check")).hasSize(8);
    }

    @Test
    void asksForThePaymentAndForgetsItOnceItCame() {
        walk.submitted();
        var bill = UUID.randomUUID();
        Facts.say(Topics.PAYMENTS, new PaymentEvent.Requested(UUID.randomUUID(), walk.dossier, Instant.now(), walk.code,
                bill, PaymentEvent.Purpose.FEE, Money.of(200_000), Instant.parse("2026-11-29T00:00:00Z"),
                walk.applicant));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().auth().oauth2(Tokens.citizen(Walk.CITIZEN))
                        .get("/api/tracking/v1/dossiers/" + walk.dossier)
                        .then().body("todo.action", hasItem("PAY")).body("statusName.vi", equalTo("Chờ thanh toán")));

        Facts.say(Topics.PAYMENTS, new PaymentEvent.Settled(UUID.randomUUID(), walk.dossier, Instant.now(), walk.code,
                bill, PaymentEvent.Purpose.FEE, Money.of(200_000), PaymentEvent.Method.GATEWAY, "G01.801/2026/0000001",
                walk.applicant));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(walk.timeline().getList("todo")).isEmpty());
        assertThat(walk.timeline().getList("entries.what.vi", String.class)).contains(
                "Đã nhận đủ 200.000 đồng (cổng thanh toán). Số biên lai: G01.801/2026/0000001.");
    }

    @Test
    void neverMovesAStatusBackwards() {
        walk.submitted();
        var registered = walk.registered(1);
        var accepted = walk.accepted(2);
        Facts.say(Topics.DOSSIERS, accepted, registered, accepted, registered);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(walk.kinds()).contains("REGISTERED"));

        assertThat(walk.timeline().getInt("status")).isEqualTo(2);
        assertThat(walk.kinds()).containsOnlyOnce("REGISTERED", "ACCEPTED");
    }

    @Test
    void fetchesWhatTheBusHasLost() {
        walk.submitted();
        Neighbours.workflowKnows(walk.dossier, walk.registered(1), walk.accepted(2));
        Facts.say(Topics.DOSSIERS, walk.fact(3, OfficialStatus.WITHDRAWN,
                head -> new DossierEvent.Withdrawn(head, true)));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(walk.kinds()).contains("ACCEPTED"));

        assertThat(walk.kinds()).contains("REGISTERED", "ACCEPTED", "WITHDRAWN");
        assertThat(walk.timeline().getInt("status")).isEqualTo(7);
    }

    @Test
    void takesFactsOfOtherTopicsBeforeTheFirstOfItsOwn() {
        Facts.say(Topics.DOCUMENTS, new DocumentEvent.Sealed(UUID.randomUUID(), walk.applicant, Instant.now(),
                UUID.randomUUID(), walk.dossier, "receipt-slip", Walk.UNIT, "00"));
        walk.submitted();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().auth().oauth2(Tokens.citizen(Walk.CITIZEN))
                        .get("/api/tracking/v1/dossiers/" + walk.dossier)
                        .then().statusCode(200).body("entries.kind", hasItem("PAPER_SEALED"))
                        .body("entries.kind", hasItem("SUBMITTED")));
    }

    @Test
    void showsADossierToItsOwnerOnly() {
        walk.submitted();
        Facts.say(Topics.DOSSIERS, walk.registered(1));
        walk.awaitStatus(1);

        given().get("/api/tracking/v1/dossiers/" + walk.dossier).then().statusCode(401);
        given().auth().oauth2(Tokens.citizen("001185000002")).get("/api/tracking/v1/dossiers/" + walk.dossier)
                .then().statusCode(404);
        given().auth().oauth2(Tokens.citizen(Walk.CITIZEN)).get("/api/tracking/v1/dossiers?limit=100").then()
                .statusCode(200).body("items.code", hasItem(walk.code));
    }
}
