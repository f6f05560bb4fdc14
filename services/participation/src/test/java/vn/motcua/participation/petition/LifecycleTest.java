package vn.motcua.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void reachesEveryStateFromTheFirst() {
        var reached = EnumSet.of(Lifecycle.INITIAL);
        for (int grown = 0; grown < reached.size();) {
            grown = reached.size();
            Lifecycle.MOVES.stream().filter(move -> reached.contains(move.from())).forEach(move -> reached.add(move.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void usesEveryStepAndEndsWhereItSays() {
        assertThat(Lifecycle.MOVES.stream().map(Lifecycle.Move::step)).contains(Step.Kind.values());
        assertThat(Lifecycle.MOVES.stream().map(Lifecycle.Move::from)).doesNotContain(State.MERGED, State.DECLINED);
    }

    @Test
    void saysOneThingForEachStateAndStep() {
        assertThat(Lifecycle.MOVES.stream().map(move -> move.from() + " " + move.step())).doesNotHaveDuplicates();
    }

    @Test
    void leavesTheAnswerToThoseWhoMayAnswer() {
        assertThat(Lifecycle.after(State.IN_PROGRESS, Step.Kind.ANSWER, Set.of(Who.RECEPTION))).isEmpty();
        assertThat(Lifecycle.after(State.IN_PROGRESS, Step.Kind.ANSWER, Set.of(Who.RECEPTION, Who.HANDLER)))
                .contains(State.ANSWERED);
        assertThat(Lifecycle.after(State.RECEIVED, Step.Kind.ANSWER, Set.of(Who.LEADER))).isEmpty();
        assertThat(Lifecycle.allowed(State.ANSWERED, Set.of(Who.PETITIONER)))
                .containsExactlyInAnyOrder(Step.Kind.REOPEN, Step.Kind.RATE, Step.Kind.UNPUBLISH);
    }
}
