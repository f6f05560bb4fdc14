package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.platform.audit.Actor;
import vn.motcua.platform.audit.Audited;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class AuditedFactTest {

    @Inject
    PersonKey persons;

    @Test
    void namesThePersonWhoMadeTheChangeByTheirPseudonym() {
        var note = given().auth().oauth2(Tokens.citizen("001090000001")).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID()).header("X-Correlation-Id", "a-note-of-mine-1")
                .body(Map.of("text", "một")).post("/trial/notes").jsonPath().getString("id");

        var entry = Audited.entryOf(said("forms", note));

        assertThat(entry.actor()).isEqualTo(new Actor(persons.personOf("001090000001").toString(), "citizen"));
        assertThat(entry.source()).isEqualTo("/services/platform-trial");
        assertThat(entry.type()).isEqualTo("form.published");
        assertThat(entry.cause()).isEqualTo("a-note-of-mine-1");
    }

    @Test
    void namesOfficersByTheirNumberAndServicesByTheirs() {
        assertThat(actorOf(given().auth().oauth2(Tokens.officer("CB-0101", "G01.801", "reception"))))
                .isEqualTo(new Actor("CB-0101", "reception"));
        assertThat(actorOf(given().auth().oauth2(Tokens.service("svc-workflow"))))
                .isEqualTo(new Actor("svc-workflow", "service"));
    }

    @Test
    void takesWhoeverComesWithoutATokenOrWithAStaleOneForAnonymous() {
        assertThat(actorOf(given())).isEqualTo(new Actor("anonymous", "anonymous"));
        assertThat(actorOf(given().auth().oauth2(Tokens.service("svc-workflow") + "x")))
                .isEqualTo(new Actor("anonymous", "anonymous"));
    }

    @Test
    void namesTheServiceWhenItActsOnAFact() {
        var dossier = UUID.randomUUID();
        Facts.say("dossiers", new DossierEvent.Stopped(new DossierEvent.Head(UUID.randomUUID(), dossier,
                "G01.801-261122-0001", 1, Instant.now(), OfficialStatus.STOPPED, UUID.randomUUID()), "passed-on"));

        assertThat(Audited.entryOf(said("forms", dossier.toString())).actor())
                .isEqualTo(new Actor("platform-trial", "system"));
    }

    @Test
    void goesOnInTheTraceOfTheRequest() {
        var note = given().auth().oauth2(Tokens.citizen("001090000001")).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID()).header("X-Correlation-Id", "0190a000-0000-7000-8000-00000000abcd")
                .body(Map.of("text", "một"))
                .post("/trial/notes").jsonPath().getString("id");

        assertThat(new String(said("forms", note).headers().lastHeader("traceparent").value()))
                .matches("00-0190a00000007000800000000000abcd-[0-9a-f]{16}-01");
    }

    @Test
    void noticesEveryMeddling() {
        var dossier = given().post("/trial/stops").as(UUID.class).toString();

        assertThatThrownBy(() -> Audited.entryOf(changed(said("dossiers", dossier), "\"told\"", "\"sold\"")))
                .hasMessage("The message is not the one that its leaf was made from");
        for (var header : new String[] { "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_correlationid",
                AuditEntry.ACTOR, AuditEntry.ROLE }) {
            var message = said("dossiers", dossier);
            message.headers().add(header, "another".getBytes());
            assertThatThrownBy(() -> Audited.entryOf(message)).hasMessageContaining("leaf");
            message.headers().remove(header);
            assertThatThrownBy(() -> Audited.entryOf(message)).hasMessage("The message has no " + header);
        }
        var unsealed = said("dossiers", dossier);
        unsealed.headers().remove(AuditEntry.LEAF);
        assertThatThrownBy(() -> Audited.entryOf(unsealed)).hasMessage("The message has no ce_auditleaf");
    }

    private static Actor actorOf(RequestSpecification request) {
        var dossier = request.post("/trial/stops").then().statusCode(200).extract().as(UUID.class);
        return Audited.entryOf(said("dossiers", dossier.toString())).actor();
    }

    private static ConsumerRecord<String, byte[]> said(String topic, String key) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> Facts.messages(topic, key), heard -> !heard.isEmpty())
                .getFirst();
    }

    private static ConsumerRecord<String, byte[]> changed(ConsumerRecord<String, byte[]> message, String from, String to) {
        var changed = new ConsumerRecord<>(message.topic(), message.partition(), message.offset(), message.key(),
                new String(message.value()).replace(from, to).getBytes());
        message.headers().forEach(changed.headers()::add);
        return changed;
    }
}
