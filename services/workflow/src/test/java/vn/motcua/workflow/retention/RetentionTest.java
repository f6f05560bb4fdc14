package vn.motcua.workflow.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.workflow.testing.Filing.CITIZEN;
import static vn.motcua.workflow.testing.Filing.FEE;
import static vn.motcua.workflow.testing.Filing.LEADER;
import static vn.motcua.workflow.testing.Filing.RECEPTION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.RetentionEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.platform.time.Time;
import vn.motcua.workflow.testing.DocumentsStub;
import vn.motcua.workflow.testing.Filing;
import vn.motcua.workflow.testing.TestClock;

/** Three months for what lapsed is the rule that comes with the service. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class RetentionTest {

    private static final String OWNER = Tokens.citizen(CITIZEN);
    private static final String OPERATOR = Tokens.service("svc-privacy");

    @Inject
    EntityManager database;

    @AfterEach
    void backToThePresent() {
        TestClock.setTo(Instant.now());
    }

    @Test
    void dataAreKeptAnnouncedAndDestroyedWhileTheDossierIsStillCounted() {
        var filing = new Filing().submit(FEE, null).awaitState("AWAITING_PAYMENT");
        filing.step(OWNER, "/messages", Map.of("text", "Tôi không nộp nữa.")).statusCode(201);
        filing.get(OWNER, "/retention").statusCode(200).body("stage", is("OPEN"));
        filing.lapse(PaymentEvent.Purpose.FEE).awaitState("LAPSED");
        stage(filing, "KEPT").body("until", is(today().plusMonths(3).toString())).body("source", startsWith("Luật 91/2025"));

        TestClock.goOn(Duration.ofDays(80));
        stage(filing, "ANNOUNCED");
        TestClock.goOn(Duration.ofDays(40));
        stage(filing, "DESTROYED").body("destroyedAt", notNullValue());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(told(filing))
                .extracting(fact -> fact.getClass().getSimpleName()).containsExactly("Announced", "Destroyed"));
        filing.get(OWNER, "/messages").statusCode(200).body("items.text", contains(""));
        filing.get(OWNER, "").statusCode(200).body("state", is("LAPSED"));
    }

    @Test
    void peopleHaveTheirFullNoticeEvenWhenTheEndHasPassedAlready() {
        var filing = new Filing().submit(FEE, null).awaitState("AWAITING_PAYMENT").lapse(PaymentEvent.Purpose.FEE)
                .awaitState("LAPSED");
        TestClock.goOn(Duration.ofDays(400));

        stage(filing, "ANNOUNCED").body("until", is(today().plusDays(30).toString()));
    }

    @Test
    void nothingIsErasedOnAGuessAndALeaderMayKeepItLonger() {
        var filing = Filing.inWork().take(OWNER, "/withdrawal", Map.of("reason", "Đổi ý"));
        TestClock.goOn(Duration.ofDays(4000));
        filing.get(OWNER, "/retention").statusCode(200).body("stage", is("UNKNOWN"));
        extend(filing, LEADER, today().plusYears(1)).statusCode(409);
        backToThePresent();

        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                insert into retention_rule (procedure, state, in_force_from, months, source, confidence)
                values ('3.000333', 'WITHDRAWN', '2026-01-01', 60, 'Thử nghiệm', 'LOW') on conflict do nothing""")
                .executeUpdate());

        stage(filing, "KEPT").body("until", is(today().plusMonths(60).toString()));
        extend(filing, RECEPTION, today().plusYears(9)).statusCode(403);
        extend(filing, LEADER, today().plusYears(1)).statusCode(422);
        extend(filing, LEADER, today().plusYears(9)).statusCode(200).body("until", is(today().plusYears(9).toString()));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(told(filing)).singleElement()
                .isInstanceOfSatisfying(RetentionEvent.Extended.class,
                        fact -> assertThat(fact.staffNumber()).isEqualTo("CB-0103")));
    }

    @Test
    void whatNeedNotBeKeptIsErasedAtOnceByTheOperatorAlone() {
        var filing = Filing.inWork();
        filing.step(OWNER, "/messages", Map.of("text", "Xin rút.")).statusCode(201);
        erase(filing, OPERATOR).statusCode(409).body("state", is("IN_WORK"));
        filing.take(OWNER, "/withdrawal", Map.of());

        erase(filing, RECEPTION).statusCode(403);
        erase(filing, LEADER).statusCode(403);
        erase(filing, Tokens.service("svc-eforms")).statusCode(403);
        erase(filing, OPERATOR).statusCode(200).body("stage", is("DESTROYED"));
        erase(filing, OPERATOR).statusCode(200).body("source", is("Yêu cầu xóa dữ liệu"));

        filing.get(OWNER, "/messages").statusCode(200).body("items.text", contains(""));
        extend(filing, LEADER, today().plusYears(1)).statusCode(409);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(told(filing)).singleElement()
                .isInstanceOf(RetentionEvent.Destroyed.class));
    }

    private static ValidatableResponse erase(Filing filing, String token) {
        return given().auth().oauth2(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("basis", "Yêu cầu xóa dữ liệu"))
                .post("/api/workflow/v1/dossiers/" + filing.id + "/erasure").then();
    }

    private static ValidatableResponse stage(Filing filing, String stage) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> filing.get(OWNER, "/retention").statusCode(200).body("stage", is(stage)));
        return filing.get(OWNER, "/retention");
    }

    private static ValidatableResponse extend(Filing filing, String token, LocalDate until) {
        return given().auth().oauth2(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("until", until.toString(), "reason", "Đang có khiếu nại"))
                .post("/api/workflow/v1/dossiers/" + filing.id + "/retention-extension").then();
    }

    private static List<RetentionEvent> told(Filing filing) {
        return Facts.heard(Topics.RETENTION, filing.id.toString(), RetentionEvent.class);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TestClock.now(), Time.ZONE);
    }
}
