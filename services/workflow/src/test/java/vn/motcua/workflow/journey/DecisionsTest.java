package vn.motcua.workflow.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.motcua.workflow.testing.Filing.CITIZEN;
import static vn.motcua.workflow.testing.Filing.CLERK;
import static vn.motcua.workflow.testing.Filing.FEE;
import static vn.motcua.workflow.testing.Filing.HANDLER;
import static vn.motcua.workflow.testing.Filing.LEADER;
import static vn.motcua.workflow.testing.Filing.RECEPTION;
import static vn.motcua.workflow.testing.Filing.UNIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.workflow.testing.DocumentsStub;
import vn.motcua.workflow.testing.Filing;
import vn.motcua.workflow.testing.TestClock;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class DecisionsTest {

    private static final Map<String, Object> FORWARD = Map.of("outcome", "FORWARD", "opinion", "Đồng ý");
    private static final Map<String, Object> ASK = Map.of("reason", "Thiếu nơi cư trú trước đây",
            "marks", List.of(Map.of("field", "residences", "reason", "Còn trống từ 2010 đến 2012")));
    private static final Map<String, Object> STOP = Map.of("reasonCode", "no-competence", "reason", "Không thuộc thẩm quyền",
            "legalBasis", "Luật 107/2025");
    private static final String API = "/api/workflow/v1";

    @AfterEach
    void backToThePresent() {
        TestClock.setTo(Instant.now());
    }

    @Test
    void aConfirmedExemptionIsFreeAndADeniedOneIsPaidFirst() {
        var free = new Filing().submit(Money.ZERO, "poor").awaitState("RECEIVED");
        free.step(RECEPTION, "/acceptance", Map.of()).statusCode(422).body("type",
                is("urn:motcua:problem:exemption-undecided"));
        free.step(RECEPTION, "/acceptance", Map.of("exemption", "CONFIRMED")).statusCode(200).body("state", is("IN_WORK"))
                .body("exemption.state", is("CONFIRMED"));

        var denied = new Filing().submit(Money.ZERO, "poor").awaitState("RECEIVED");
        denied.step(RECEPTION, "/acceptance", Map.of("exemption", "DENIED")).statusCode(200)
                .body("state", is("FEE_DUE_BEFORE_ACCEPTANCE")).body("status", is(6)).body("obligation", is(200_000))
                .body("timeLeft.level", is("PAUSED"));
        denied.settle(Purpose.OBLIGATION, FEE).awaitState("RECEIVED");
        denied.take(RECEPTION, "/acceptance", Map.of());

        var told = denied.told(5);
        assertThat(told.get(1)).isInstanceOfSatisfying(DossierEvent.ObligationRequested.class, asked -> {
            assertThat(asked.amount()).isEqualTo(FEE);
            assertThat(asked.reasonCode()).isEqualTo("exemption-denied");
        });
        assertThat(told.get(2)).isInstanceOfSatisfying(DossierEvent.ObligationMet.class, met -> {
            assertThat(met.due()).isNull();
            assertThat(met.checkDue()).isNotNull();
        });
    }

    @Test
    void aReducedFeeIsPaidOnceTheGroupIsConfirmed() {
        var filing = new Filing().submit(Money.ZERO, "student").awaitState("RECEIVED");

        filing.step(RECEPTION, "/acceptance", Map.of("exemption", "CONFIRMED")).statusCode(200).body("obligation", is(100_000));
        filing.settle(Purpose.OBLIGATION, Money.of(100_000)).awaitState("RECEIVED");

        filing.step(RECEPTION, "/acceptance", Map.of()).statusCode(200).body("state", is("IN_WORK"));
    }

    @Test
    void aSupplementBeforeAcceptanceGivesANewCheck() {
        var filing = new Filing().submit().awaitState("RECEIVED");

        filing.step(RECEPTION, "/supplement-request", ASK).statusCode(200).body("status", is(5))
                .body("supplement.marks[0].field", is("residences")).body("supplement.answerBy", notNullValue());
        filing.get(Tokens.service("svc-eforms"), "/supplement").statusCode(200).body("round", is(1));
        filing.supplement(7);
        filing.supplement(1).awaitState("RECEIVED");
        filing.take(RECEPTION, "/supplement-request", ASK);
        filing.supplement(2).awaitState("RECEIVED");

        var told = filing.told(5);
        assertThat(told.get(2)).isInstanceOfSatisfying(DossierEvent.Supplemented.class,
                fact -> assertThat(fact.checkDue()).isNotNull());
        assertThat(told.get(4).head().status().code()).isEqualTo(1);
    }

    @Test
    void aSupplementDuringWorkPausesTheClockOnce() {
        TestClock.setTo(Instant.parse("2026-12-01T02:00:00Z"));
        var filing = Filing.inWork();
        assertThat(filing.view(HANDLER).getString("due")).isEqualTo("2026-12-15T10:00:00Z");

        filing.step(HANDLER, "/supplement-request", ASK).statusCode(200).body("state", is("SUPPLEMENT_DURING_WORK"));
        TestClock.setTo(Instant.parse("2026-12-03T02:00:00Z"));
        filing.supplement(1).awaitState("IN_WORK");

        assertThat(filing.view(HANDLER).getString("due")).isEqualTo("2026-12-17T10:00:00Z");
        filing.step(HANDLER, "/supplement-request", ASK).statusCode(409)
                .body("type", is("urn:motcua:problem:step-not-allowed")).body("allowed", hasItem("FORWARD"))
                .body("allowed", not(hasItem("REQUEST_SUPPLEMENT")));
    }

    @Test
    void whatWaitsInVainIsRefusedBeforeAndStoppedAfterAcceptance() {
        var before = new Filing().submit().awaitState("RECEIVED").take(RECEPTION, "/supplement-request", ASK);
        var during = Filing.inWork().take(HANDLER, "/supplement-request", ASK);

        TestClock.goOn(Duration.ofDays(20));

        before.awaitState("REFUSED");
        during.awaitState("STOPPED");
        assertThat(before.told(3).getLast()).isInstanceOfSatisfying(DossierEvent.Refused.class,
                refused -> assertThat(refused.reasonCode()).isEqualTo("supplement-unanswered"));
        assertThat(during.told(5)).hasSize(5);
    }

    @Test
    void aRefusalSaysWhyToTheCitizenAndNothingToTheBus() {
        var filing = new Filing().submit().awaitState("RECEIVED");
        filing.step(RECEPTION, "/refusal", Map.of("reasonCode", "wrong-agency")).statusCode(400);

        filing.step(RECEPTION, "/refusal", Map.of("reasonCode", "wrong-agency", "reason", "Ông Nguyễn Văn Kín nộp nhầm nơi",
                "legalBasis", "Nghị định 118/2025")).statusCode(200).body("status", is(3)).body("allowed", hasSize(0));

        filing.get(Tokens.citizen(CITIZEN), "/history").statusCode(200)
                .body("items.seq", contains(1, 2)).body("items[1].words.reason", is("Ông Nguyễn Văn Kín nộp nhầm nơi"));
        filing.get(Tokens.citizen(CITIZEN), "/papers/refusal").statusCode(200).body("officer.name", is("Cán Bộ CB-0101"))
                .body("words.legalBasis", is("Nghị định 118/2025"));
        filing.told(2);
        assertThat(Facts.heardRaw("dossiers", filing.id.toString())).noneMatch(text -> text.contains("Kín"));
        filing.step(RECEPTION, "/acceptance", Map.of()).statusCode(409).body("state", is("REFUSED"));
    }

    @Test
    void theApplicantWithdrawsUntilTheResultIsSigned() {
        var filing = Filing.toSign();
        withdraw(filing, Tokens.citizen("001185000002")).statusCode(404);
        withdraw(filing, Tokens.citizen(CITIZEN)).statusCode(200).body("status", is(7));
        assertThat(filing.told(6).getLast()).isInstanceOfSatisfying(DossierEvent.Withdrawn.class,
                fact -> assertThat(fact.accepted()).isTrue());

        withdraw(Filing.toIssue(), Tokens.citizen(CITIZEN)).statusCode(409);
    }

    @Test
    void anObligationPausesUntilItIsPaid() {
        var filing = Filing.inWork();

        filing.step(HANDLER, "/obligation-request", Map.of("amount", 50_000, "reason", "Phí trích lục")).statusCode(200)
                .body("status", is(6)).body("obligation", is(50_000));
        filing.settle(Purpose.OBLIGATION, Money.of(50_000)).awaitState("IN_WORK");
        filing.take(HANDLER, "/obligation-request", Map.of("amount", 50_000, "reason", "Phí trích lục"));
        filing.lapse(Purpose.OBLIGATION).awaitState("STOPPED");

        assertThat(filing.told(7).getLast()).isInstanceOf(DossierEvent.Stopped.class);
    }

    @Test
    void aLeaderStopsTheWorkWithAReason() {
        var filing = Filing.inWork();

        filing.step(HANDLER, "/stop", STOP).statusCode(403);
        filing.step(LEADER, "/stop", STOP).statusCode(200).body("status", is(8));
        filing.get(Tokens.citizen(CITIZEN), "/papers/stop").statusCode(200).body("reasonCode", is("no-competence"));
    }

    @Test
    void aLateDossierIsApologisedForOnceAndStaysLate() {
        TestClock.setTo(Instant.parse("2026-12-01T02:00:00Z"));
        var filing = Filing.toIssue();
        var apology = Map.<String, Object> of("reason", "Chờ xác minh", "newDue", LocalDate.of(2026, 12, 23));
        filing.step(LEADER, "/apology", apology).statusCode(409).body("why.en", is("It isn't due soon."));

        TestClock.setTo(Instant.parse("2026-12-16T02:00:00Z"));
        filing.get(LEADER, "").body("timeLeft.level", is("LATE"));
        filing.step(LEADER, "/apology", Map.of("reason", "Chờ xác minh", "newDue", "2026-12-16")).statusCode(422);
        filing.step(LEADER, "/apology", apology).statusCode(200).body("due", is("2026-12-23T10:00:00Z"))
                .body("previousDue", is("2026-12-15T10:00:00Z"));
        filing.step(LEADER, "/apology", apology).statusCode(409);
        filing.take(CLERK, "/issue", Map.of());

        assertThat(filing.told(10).getLast()).isInstanceOfSatisfying(DossierEvent.ResultIssued.class,
                issued -> assertThat(issued.timeliness()).isEqualTo(Timeliness.LATE));
        filing.get(RECEPTION, "/papers/apology").statusCode(200).body("previousDue", is("2026-12-15T10:00:00Z"));
        filing.get(RECEPTION, "/papers/control-sheet").statusCode(200).body("handled", hasSize(3));
    }

    @Test
    void nobodySignsHisOwnStep() {
        var all = Tokens.officer("CB-0102", UNIT, "handler", "leader", "clerk");
        var filing = Filing.toSign();
        filing.step(all, "/step-completion", FORWARD).statusCode(409).body("why.en", is("Nobody signs his own step."));
        filing.step(all, "/claim", Map.of()).statusCode(409);
        filing.step(LEADER, "/reassignment", Map.of("staffNumber", "CB-0102")).statusCode(409);
        filing.take(LEADER, "/step-completion", FORWARD);
        filing.step(all, "/issue", Map.of()).statusCode(409);
        filing.step(Tokens.officer("CB-0103", UNIT, "clerk"), "/issue", Map.of()).statusCode(409);
    }

    @Test
    void aStepIsReturnedRecalledReassignedAndReleased() {
        var filing = Filing.toSign();
        filing.step(HANDLER, "/recall", Map.of()).statusCode(200).body("state", is("IN_WORK"))
                .body("holder.staffNumber", is("CB-0102"));
        filing.take(HANDLER, "/step-completion", FORWARD);
        filing.take(LEADER, "/claim", Map.of());
        filing.step(HANDLER, "/recall", Map.of()).statusCode(409);
        filing.step(LEADER, "/step-completion", Map.of("outcome", "RETURN")).statusCode(422);
        filing.step(LEADER, "/step-completion", Map.of("outcome", "RETURN", "opinion", "Xem lại")).statusCode(200)
                .body("state", is("IN_WORK"));
        filing.step(LEADER, "/reassignment", Map.of("staffNumber", "CB-0105")).statusCode(200)
                .body("holder.staffNumber", is("CB-0105"));
        filing.step(HANDLER, "/step-completion", FORWARD).statusCode(409);
        var other = Tokens.officer("CB-0105", UNIT, "handler");
        filing.step(other, "/release", Map.of()).statusCode(200).body("holder", is((Object) null));
        filing.take(HANDLER, "/step-completion", FORWARD);
        filing.told(12);
    }

    private static io.restassured.response.ValidatableResponse withdraw(Filing filing, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(Map.of("reason", "Không cần nữa"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(API + "/dossiers/" + filing.id + "/withdrawal").then();
    }
}
