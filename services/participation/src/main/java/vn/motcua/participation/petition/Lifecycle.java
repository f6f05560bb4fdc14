package vn.motcua.participation.petition;

import static vn.motcua.participation.petition.State.*;
import static vn.motcua.participation.petition.Step.Kind.*;
import static vn.motcua.participation.petition.Who.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every move a petition can make, on one page: from, step, who may, and to where. */
final class Lifecycle {

    record Move(State from, Step.Kind step, Set<Who> who, State to) {}

    static final State INITIAL = RECEIVED;

    static final List<Move> MOVES = List.of(
            move(RECEIVED, TAKE_ON, by(RECEPTION, HANDLER, LEADER, EDITOR), IN_PROGRESS),
            move(RECEIVED, REROUTE, by(RECEPTION, HANDLER, LEADER, EDITOR), RECEIVED),
            move(RECEIVED, MERGE, by(RECEPTION, HANDLER, LEADER, EDITOR), MERGED),
            move(RECEIVED, DECLINE, by(RECEPTION, LEADER, EDITOR), DECLINED),

            move(IN_PROGRESS, REROUTE, by(RECEPTION, HANDLER, LEADER, EDITOR), RECEIVED),
            move(IN_PROGRESS, MERGE, by(RECEPTION, HANDLER, LEADER, EDITOR), MERGED),
            move(IN_PROGRESS, DECLINE, by(LEADER, EDITOR), DECLINED),
            move(IN_PROGRESS, ANSWER, by(HANDLER, LEADER, EDITOR), ANSWERED),

            // The petitioner has the next word, within the window; the answer is published only if both sides agree.
            move(ANSWERED, REOPEN, by(PETITIONER), IN_PROGRESS),
            move(ANSWERED, RATE, by(PETITIONER), ANSWERED),
            move(ANSWERED, PUBLISH, by(LEADER, EDITOR, PUBLISHER), ANSWERED),
            move(ANSWERED, UNPUBLISH, by(LEADER, EDITOR, PUBLISHER, PETITIONER), ANSWERED));

    /** Where the step leads from here in the name of any of these; nowhere when it isn't allowed. */
    static Optional<State> after(State from, Step.Kind step, Set<Who> who) {
        return moves(from, who).filter(move -> move.step == step).findFirst().map(Move::to);
    }

    static Set<Step.Kind> allowed(State from, Set<Who> who) {
        return moves(from, who).map(Move::step)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.Kind.class)));
    }

    private static Stream<Move> moves(State from, Set<Who> who) {
        return MOVES.stream().filter(move -> move.from == from && move.who.stream().anyMatch(who::contains));
    }

    private static Move move(State from, Step.Kind step, Set<Who> who, State to) {
        return new Move(from, step, who, to);
    }

    private static Set<Who> by(Who... who) {
        return Set.of(who);
    }

    private Lifecycle() {}
}
