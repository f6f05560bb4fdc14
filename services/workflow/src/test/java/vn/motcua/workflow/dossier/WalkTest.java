package vn.motcua.workflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workflow.dossier.State.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** Takes every step that may be taken from every state, and looks at what it does to the dossier and says to the world. */
class WalkTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Text NAME = new Text("vi", "en");
    private static final Set<State> WITH_A_STEP = EnumSet.of(IN_WORK, TO_SIGN, TO_ISSUE, SUPPLEMENT_DURING_WORK, OBLIGATION);
    private static final Map<Step.Kind, Step> STEPS = Map.ofEntries(
            entry(new Step.Claim()), entry(new Step.Release()), entry(new Step.Reassign("CB-0999")),
            entry(new Step.Settle(Money.of(1), NOW)), entry(new Step.Lapse()), entry(new Step.Accept(null, false, List.of())),
            entry(new Step.RequestSupplement("why", List.of(), null)), entry(new Step.Supply(1, 2, NOW, null, null)),
            entry(new Step.Refuse("code", "why", "law")), entry(new Step.StartWork()), entry(new Step.Forward("yes", Map.of())),
            entry(new Step.Return("no")), entry(new Step.Recall()), entry(new Step.RequestObligation(Money.of(1), "why")),
            entry(new Step.Withdraw("")), entry(new Step.Stop("code", "why", "law")),
            entry(new Step.Apologise("why", LocalDate.of(2026, 12, 21))),
            entry(new Step.Issue(UUID.randomUUID(), "1", "check")), entry(new Step.Deliver(Delivery.POST, "")));

    @Test
    void knowsEveryKindOfStep() {
        assertThat(STEPS).containsOnlyKeys(Step.Kind.values());
    }

    @Test
    void leadsWhereTheTableSaysAndTellsItWithoutAGap() {
        for (var move : Lifecycle.MOVES) {
            for (var who : move.who()) {
                var step = move.step();
                if ((step == Step.Kind.RETURN || step == Step.Kind.RECALL) && move.from() == IN_WORK) {
                    // Needs a route with two handlers, see below.
                    continue;
                }
                var dossier = dossierAt(move.from(), terms(OfficeRole.HANDLER, OfficeRole.LEADER, OfficeRole.CLERK));
                long before = dossier.seq();

                var told = walk(dossier, who).take(STEPS.get(step));

                assertThat(move.to()).as("%s %s by %s", move.from(), step, who).contains(dossier.state());
                long seq = before;
                for (var one : told) {
                    assertThat(one.fact().head().seq()).isEqualTo(++seq);
                    assertThat(one.to().status()).contains(one.fact().head().status());
                    assertThat(one.step() != null || one.from() == one.to()).isTrue();
                }
                assertThat(told.isEmpty()).as("%s tells nothing", step)
                        .isEqualTo(step == Step.Kind.LAPSE || step == Step.Kind.RELEASE);
            }
        }
    }

    @Test
    void theClockRunsOnlyWhereItShould() {
        for (var move : Lifecycle.MOVES) {
            if (move.from() == IN_WORK && (move.step() == Step.Kind.RETURN || move.step() == Step.Kind.RECALL)) {
                continue;
            }
            var dossier = dossierAt(move.from(), terms(OfficeRole.HANDLER, OfficeRole.LEADER, OfficeRole.CLERK));

            walk(dossier, move.who().iterator().next()).take(STEPS.get(move.step()));

            var state = dossier.state();
            boolean stands = state.isPaused() || state.isFinal() || state == ISSUED;
            assertThat(dossier.deadline == null).as("%s after %s", state, move.step()).isEqualTo(stands);
            assertThat(dossier.answerBy != null).as("%s after %s", state, move.step())
                    .isEqualTo(state == SUPPLEMENT_BEFORE_ACCEPTANCE || state == SUPPLEMENT_DURING_WORK);
        }
    }

    @Test
    void returnsAndRecallsBetweenTwoHandlers() {
        for (var step : List.of(Step.Kind.RETURN, Step.Kind.RECALL)) {
            var terms = terms(OfficeRole.HANDLER, OfficeRole.HANDLER, OfficeRole.LEADER, OfficeRole.CLERK);
            var dossier = dossierAt(IN_WORK, terms);
            new Walk(dossier, officer(Who.HANDLER), NOW, terms, UUID::randomUUID).take(STEPS.get(Step.Kind.FORWARD));
            assertThat(dossier.state()).isEqualTo(IN_WORK);
            assertThat(dossier.step).isEqualTo(1);

            new Walk(dossier, officer(Who.HANDLER), NOW, terms, UUID::randomUUID).take(STEPS.get(step));

            assertThat(dossier.step).isEqualTo(0);
            assertThat(dossier.holder).isEqualTo("CB-HANDLER");
        }
    }

    @Test
    void nobodySignsOrSealsWhatHeHandled() {
        var dossier = dossierAt(TO_ISSUE, terms(OfficeRole.HANDLER, OfficeRole.LEADER, OfficeRole.CLERK));
        var limits = new Objections.Limits(9, 1);

        for (var done : List.of("CB-HANDLER", "CB-LEADER")) {
            var clerk = new Actor.Officer(done, "name", "G01.801", Set.of(Who.CLERK));
            assertThat(new Objections(dossier, clerk, NOW, limits).to(Step.Kind.ISSUE)).isPresent();
        }
        assertThat(new Objections(dossier, officer(Who.CLERK), NOW, limits).to(Step.Kind.ISSUE)).isEqualTo(Optional.empty());
    }

    private Walk walk(Dossier dossier, Who who) {
        Actor actor = switch (who) {
            case APPLICANT -> new Actor.Applicant(dossier.applicant);
            case SYSTEM -> new Actor.Portal();
            case RECEPTION, HANDLER, LEADER, CLERK -> officer(who);
        };
        return new Walk(dossier, actor, NOW, terms(OfficeRole.HANDLER, OfficeRole.LEADER, OfficeRole.CLERK), UUID::randomUUID);
    }

    /** A dossier as it would stand there, so far as the steps look at it. */
    private static Dossier dossierAt(State state, ProcedureTerms terms) {
        var dossier = new Dossier(new ApplicationEvent.Submitted(UUID.randomUUID(), UUID.randomUUID(), NOW,
                "G01.801-261201-0001",
                "3.000333", 1, "f", 1, "G01.801", "G01.801", Channel.ONLINE, UUID.randomUUID(), Money.of(1), null, Money.of(1),
                true, Delivery.ELECTRONIC), "01");
        var clocks = Clocks.of("G01.801");
        dossier.enter(state);
        if (state != AWAITING_PAYMENT) {
            clocks.startCheck(dossier, NOW);
        }
        if (state.ordinal() >= ACCEPTED.ordinal()) {
            clocks.start(dossier, NOW, terms.timeLimit());
        }
        if (WITH_A_STEP.contains(state)) {
            dossier.step = state == TO_SIGN ? 1 : state == TO_ISSUE ? 2 : 0;
            dossier.stepStartedAt = NOW;
            dossier.stepPlannedEnd = NOW.plusSeconds(3600);
        }
        dossier.handledBy = "CB-HANDLER";
        dossier.signedBy = "CB-LEADER";
        if (state.isPaused()) {
            dossier.standStill(NOW);
        }
        return dossier;
    }

    private static ProcedureTerms terms(OfficeRole... route) {
        return new ProcedureTerms("3.000333", 1, NAME, LocalDate.of(2026, 7, 1), null, 1, 2, true,
                new TimeLimit(10, TimeLimit.Unit.WORKING_DAY),
                Stream.of(route).map(role -> new StepTerms("step", NAME, role, 8)).toList(), List.of(), List.of(),
                new ProcedureTerms.SupplementTerms(5, 1), List.of(), List.of(), List.of(), "r", List.of(),
                List.of());
    }

    private static Actor.Officer officer(Who who) {
        return new Actor.Officer("CB-" + who, "name", "G01.801", Set.of(who));
    }

    private static Map.Entry<Step.Kind, Step> entry(Step step) {
        return Map.entry(step.kind(), step);
    }
}
