package vn.motcua.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Head;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.RetentionEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.notification.Neighbours;
import vn.motcua.notification.Sinks;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class TellingTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    PersonKey persons;

    @AfterEach
    void calm() {
        List.of("sms", "zalo", "mail").forEach(Sinks::behaveWell);
    }

    @Test
    void tellsByMailAndZaloAndInTheInboxOnceEach() {
        var dossier = dossier('0');
        var accepted = accepted(dossier, Instant.now());
        Facts.say(Topics.DOSSIERS, accepted, accepted);

        await().atMost(SOON).untilAsserted(() -> assertThat(delivered(dossier))
                .containsExactlyInAnyOrder(Medium.INBOX, Medium.MAIL, Medium.ZALO));
        assertThat(Sinks.mailSubjects(dossier + "@example.test")).containsExactly("Hồ sơ G01.801-1 đã được tiếp nhận");
        assertThat(Sinks.zalo(Neighbours.phoneOf(dossier.toString()))).hasSize(1);
        assertThat(Sinks.sms(Neighbours.phoneOf(dossier.toString()))).isEmpty();
        given().auth().oauth2(Tokens.citizen("001090000001")).get("/api/notification/v1/inbox?limit=100").then()
                .statusCode(200).body("items.findAll { it.dossier == '%s' }.text.vi".formatted(dossier), equalTo(
                        List.of("Hồ sơ G01.801-1 đã được tiếp nhận. Ngày hẹn trả kết quả: 16:00 02/12/2026.")));
    }

    @Test
    void announcesThatWhatWasFiledWillBeDestroyed() {
        var dossier = dossier('0');
        var announced = new RetentionEvent.Announced(UUID.randomUUID(), dossier, Instant.now(), "G01.801-9",
                persons.personOf("001090000001"), LocalDate.of(2031, 12, 31));
        Facts.say(Topics.RETENTION, announced, announced);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivered(dossier)).containsExactlyInAnyOrder(Medium.INBOX, Medium.MAIL));
        given().auth().oauth2(Tokens.citizen("001090000001")).get("/api/notification/v1/inbox?limit=100").then()
                .body("items.findAll { it.dossier == '%s' }.text.en".formatted(dossier), equalTo(List.of(
                        "What you filled in and attached for dossier G01.801-9 is kept until the end of 31/12/2031 and then "
                                + "destroyed. Results stay in your document store. Please download what you still need.")));
    }

    @Test
    void tellsBySmsWhoHasNoZalo() {
        var dossier = dossier('2');
        Facts.say(Topics.DOSSIERS, accepted(dossier, Instant.now()));

        await().atMost(SOON).untilAsserted(() -> assertThat(delivered(dossier)).contains(Medium.SMS));
        assertThat(Sinks.sms(Neighbours.phoneOf(dossier.toString()))).singleElement().asString()
                .startsWith("Hồ sơ G01.801-1 đã được tiếp nhận.");
    }

    @Test
    void writesInTheLanguageAndByTheMediaThatTheFilingChose() {
        var dossier = dossier('1');
        Facts.say(Topics.DOSSIERS, accepted(dossier, Instant.now()));

        await().atMost(SOON).untilAsserted(() -> assertThat(Sinks.mailSubjects(dossier + "@example.test"))
                .containsExactly("Dossier G01.801-1 was accepted"));
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(
                () -> Sinks.zalo(Neighbours.phoneOf(dossier.toString())).isEmpty());
    }

    @Test
    void goesOnBySmsWhenZaloTakesMessagesButNeverReports() {
        Sinks.behave("zalo", Map.of("lie", "ACCEPT_ONLY"));
        var dossier = dossier('0');
        Facts.say(Topics.DOSSIERS, accepted(dossier, Instant.now()));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(delivered(dossier)).contains(Medium.SMS));
        assertThat(Sinks.sms(Neighbours.phoneOf(dossier.toString()))).hasSize(1);
    }

    @Test
    void triesAgainWhenTheMailServerWasAway() {
        Sinks.behave("mail", Map.of("failNext", 1));
        var dossier = dossier('1');
        Facts.say(Topics.DOSSIERS, accepted(dossier, Instant.now()));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(delivered(dossier)).contains(Medium.MAIL));
        assertThat(Sinks.mailSubjects(dossier + "@example.test")).hasSize(1);
    }

    @Test
    void keepsOldNewsToTheInbox() {
        var dossier = dossier('0');
        Facts.say(Topics.DOSSIERS, accepted(dossier, Instant.now().minus(Duration.ofDays(3))));

        await().atMost(SOON).untilAsserted(() -> assertThat(delivered(dossier)).containsExactly(Medium.INBOX));
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(
                () -> Sinks.mailSubjects(dossier + "@example.test").isEmpty());
    }

    @Test
    void believesOnlySignedReports() {
        given().contentType("application/json").header("X-Signature", "00")
                .body("{\"id\":\"x\",\"status\":\"DELIVERED\"}").post("/api/notification/v1/callbacks/sms").then()
                .statusCode(401);
    }

    private static UUID dossier(char first) {
        return UUID.fromString(first + UUID.randomUUID().toString().substring(1));
    }

    private DossierEvent accepted(UUID dossier, Instant at) {
        return new DossierEvent.Accepted(new Head(UUID.randomUUID(), dossier, "G01.801-1", 2, at,
                OfficialStatus.ACCEPTED, persons.personOf("001090000001")), at,
                Instant.parse("2026-12-02T09:00:00Z"), false);
    }

    private static List<Medium> delivered(UUID dossier) {
        return Facts.heard(Topics.NOTIFICATIONS, dossier.toString(), NotificationEvent.class).stream()
                .filter(NotificationEvent.Delivered.class::isInstance).map(NotificationEvent.Delivered.class::cast)
                .map(NotificationEvent.Delivered::medium).toList();
    }
}
