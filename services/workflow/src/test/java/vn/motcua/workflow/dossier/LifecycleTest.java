package vn.motcua.workflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workflow.dossier.State.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.OfficialStatus;

/** Every state with every step in the name of everybody, against a table written down here once more. */
class LifecycleTest {

    private static final Map<State, String> EXPECTED = Map.ofEntries(
            Map.entry(AWAITING_PAYMENT, "SYSTEM: SETTLE LAPSE"),
            Map.entry(LAPSED, ""),
            Map.entry(RECEIVED, "RECEPTION: CLAIM ACCEPT REQUEST_SUPPLEMENT REFUSE; LEADER: REASSIGN; APPLICANT: WITHDRAW"),
            Map.entry(CHECKING, "RECEPTION: CLAIM RELEASE ACCEPT REQUEST_SUPPLEMENT REFUSE; LEADER: RELEASE REASSIGN;"
                    + "APPLICANT: WITHDRAW"),
            Map.entry(SUPPLEMENT_BEFORE_ACCEPTANCE, "APPLICANT: SUPPLY WITHDRAW; SYSTEM: REFUSE"),
            Map.entry(FEE_DUE_BEFORE_ACCEPTANCE, "SYSTEM: SETTLE REFUSE; APPLICANT: WITHDRAW"),
            Map.entry(REFUSED, ""),
            Map.entry(ACCEPTED, "RECEPTION: START_WORK APOLOGISE; LEADER: APOLOGISE; APPLICANT: WITHDRAW"),
            Map.entry(IN_WORK, "RECEPTION: APOLOGISE; APPLICANT: WITHDRAW; LEADER: RELEASE REASSIGN APOLOGISE STOP;"
                    + "HANDLER: CLAIM RELEASE FORWARD RETURN RECALL REQUEST_SUPPLEMENT REQUEST_OBLIGATION"),
            Map.entry(SUPPLEMENT_DURING_WORK, "APPLICANT: SUPPLY WITHDRAW; SYSTEM: STOP"),
            Map.entry(OBLIGATION, "SYSTEM: SETTLE STOP; APPLICANT: WITHDRAW"),
            Map.entry(TO_SIGN, "LEADER: CLAIM RELEASE REASSIGN FORWARD RETURN RECALL APOLOGISE STOP; HANDLER: RECALL;"
                    + "RECEPTION: APOLOGISE; APPLICANT: WITHDRAW"),
            Map.entry(TO_ISSUE, "CLERK: CLAIM RELEASE RETURN ISSUE; LEADER: RELEASE REASSIGN RECALL APOLOGISE;"
                    + "RECEPTION: APOLOGISE"),
            Map.entry(ISSUED, "RECEPTION: DELIVER; SYSTEM: DELIVER"),
            Map.entry(DELIVERED, ""),
            Map.entry(WITHDRAWN, ""),
            Map.entry(STOPPED, ""));

    @Test
    void allowsExactlyWhatIsWrittenDown() {
        for (var state : State.values()) {
            for (var who : Who.values()) {
                assertThat(Lifecycle.allowed(state, Set.of(who))).as("%s by %s", state, who)
                        .isEqualTo(expected(state, who));
                for (var step : Step.Kind.values()) {
                    assertThat(Lifecycle.after(state, step, Set.of(who)).isEmpty()).as("%s %s by %s", state, step, who)
                            .isEqualTo(!expected(state, who).contains(step));
                }
            }
        }
    }

    @Test
    void leavesNoFinalState() {
        assertThat(Lifecycle.MOVES).noneMatch(move -> move.from().isFinal());
    }

    @Test
    void reachesEveryStateFromTheBeginningAndAnEndFromEach() {
        assertThat(reached(Lifecycle.INITIAL)).containsExactlyInAnyOrder(State.values());
        for (var state : State.values()) {
            assertThat(reached(List.of(state))).as("from " + state).anyMatch(State::isFinal);
        }
    }

    @Test
    void showsTheTenOfficialStatuses() {
        var shown = Arrays.stream(State.values()).flatMap(state -> state.status().stream()).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(OfficialStatus.values());
        assertThat(State.values()).filteredOn(state -> !state.isDossier()).containsExactly(AWAITING_PAYMENT, LAPSED);
    }

    @Test
    void hasOneMoveForEachStepFromAState() {
        var seen = Lifecycle.MOVES.stream().map(move -> move.from() + " " + move.step()).toList();

        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void neverWithdrawsWhatIsSigned() {
        assertThat(Lifecycle.allowed(TO_ISSUE, Set.of(Who.APPLICANT))).isEmpty();
        assertThat(Lifecycle.allowed(ISSUED, Set.of(Who.APPLICANT))).isEmpty();
    }

    private static Set<State> reached(List<State> from) {
        var reached = EnumSet.copyOf(from);
        var left = new ArrayDeque<>(from);
        while (!left.isEmpty()) {
            var state = left.pop();
            Lifecycle.MOVES.stream().filter(move -> move.from() == state).flatMap(move -> move.to().stream())
                    .filter(reached::add).forEach(left::add);
        }
        return reached;
    }

    private static Set<Step.Kind> expected(State state, Who who) {
        var steps = EnumSet.noneOf(Step.Kind.class);
        for (var part : EXPECTED.get(state).split(";")) {
            var words = new ArrayList<>(List.of(part.strip().split("[: ]+")));
            if (words.removeFirst().equals(who.name())) {
                words.forEach(word -> steps.add(Step.Kind.valueOf(word)));
            }
        }
        return steps;
    }
}
