package vn.motcua.workflow.dossier;

import static vn.motcua.workflow.dossier.State.*;
import static vn.motcua.workflow.dossier.Step.Kind.*;
import static vn.motcua.workflow.dossier.Who.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every move a dossier can make, on one page: from, step, who may, and to where (one of several when the route decides). */
public final class Lifecycle {

    public record Move(State from, Step.Kind step, Set<Who> who, Set<State> to) {}

    /** A filing begins in one of these: the first when its fee is due before. */
    public static final List<State> INITIAL = List.of(AWAITING_PAYMENT, RECEIVED);

    public static final List<Move> MOVES = List.of(
            move(AWAITING_PAYMENT, SETTLE, by(SYSTEM), RECEIVED),
            move(AWAITING_PAYMENT, LAPSE, by(SYSTEM), LAPSED),

            // The one-stop shop has eight working hours to accept, ask or refuse.
            move(RECEIVED, CLAIM, by(RECEPTION), CHECKING),
            move(RECEIVED, REASSIGN, by(LEADER), CHECKING),
            move(RECEIVED, ACCEPT, by(RECEPTION), ACCEPTED, FEE_DUE_BEFORE_ACCEPTANCE),
            move(RECEIVED, REQUEST_SUPPLEMENT, by(RECEPTION), SUPPLEMENT_BEFORE_ACCEPTANCE),
            move(RECEIVED, REFUSE, by(RECEPTION), REFUSED),
            move(RECEIVED, WITHDRAW, by(APPLICANT), WITHDRAWN),
            move(CHECKING, CLAIM, by(RECEPTION), CHECKING),
            move(CHECKING, RELEASE, by(RECEPTION, LEADER), CHECKING),
            move(CHECKING, REASSIGN, by(LEADER), CHECKING),
            move(CHECKING, ACCEPT, by(RECEPTION), ACCEPTED, FEE_DUE_BEFORE_ACCEPTANCE),
            move(CHECKING, REQUEST_SUPPLEMENT, by(RECEPTION), SUPPLEMENT_BEFORE_ACCEPTANCE),
            move(CHECKING, REFUSE, by(RECEPTION), REFUSED),
            move(CHECKING, WITHDRAW, by(APPLICANT), WITHDRAWN),
            move(SUPPLEMENT_BEFORE_ACCEPTANCE, SUPPLY, by(APPLICANT), RECEIVED),
            move(SUPPLEMENT_BEFORE_ACCEPTANCE, REFUSE, by(SYSTEM), REFUSED),
            move(SUPPLEMENT_BEFORE_ACCEPTANCE, WITHDRAW, by(APPLICANT), WITHDRAWN),
            move(FEE_DUE_BEFORE_ACCEPTANCE, SETTLE, by(SYSTEM), RECEIVED),
            move(FEE_DUE_BEFORE_ACCEPTANCE, REFUSE, by(SYSTEM), REFUSED),
            move(FEE_DUE_BEFORE_ACCEPTANCE, WITHDRAW, by(APPLICANT), WITHDRAWN),

            // Accepted: the legal clock runs, handed over for work.
            move(ACCEPTED, START_WORK, by(RECEPTION), IN_WORK),
            move(ACCEPTED, APOLOGISE, by(RECEPTION, LEADER), ACCEPTED),
            move(ACCEPTED, WITHDRAW, by(APPLICANT), WITHDRAWN),
            move(IN_WORK, CLAIM, by(HANDLER), IN_WORK),
            move(IN_WORK, RELEASE, by(HANDLER, LEADER), IN_WORK),
            move(IN_WORK, REASSIGN, by(LEADER), IN_WORK),
            move(IN_WORK, FORWARD, by(HANDLER), IN_WORK, TO_SIGN),
            move(IN_WORK, RETURN, by(HANDLER), IN_WORK),
            move(IN_WORK, RECALL, by(HANDLER), IN_WORK),
            move(IN_WORK, REQUEST_SUPPLEMENT, by(HANDLER), SUPPLEMENT_DURING_WORK),
            move(IN_WORK, REQUEST_OBLIGATION, by(HANDLER), OBLIGATION),
            move(IN_WORK, APOLOGISE, by(RECEPTION, LEADER), IN_WORK),
            move(IN_WORK, STOP, by(LEADER), STOPPED),
            move(IN_WORK, WITHDRAW, by(APPLICANT), WITHDRAWN),
            move(SUPPLEMENT_DURING_WORK, SUPPLY, by(APPLICANT), IN_WORK),
            move(SUPPLEMENT_DURING_WORK, STOP, by(SYSTEM), STOPPED),
            move(SUPPLEMENT_DURING_WORK, WITHDRAW, by(APPLICANT), WITHDRAWN),
            move(OBLIGATION, SETTLE, by(SYSTEM), IN_WORK),
            move(OBLIGATION, STOP, by(SYSTEM), STOPPED),
            move(OBLIGATION, WITHDRAW, by(APPLICANT), WITHDRAWN),

            // The leader signs; from then on it can't be withdrawn any more.
            move(TO_SIGN, CLAIM, by(LEADER), TO_SIGN),
            move(TO_SIGN, RELEASE, by(LEADER), TO_SIGN),
            move(TO_SIGN, REASSIGN, by(LEADER), TO_SIGN),
            move(TO_SIGN, FORWARD, by(LEADER), TO_SIGN, TO_ISSUE),
            move(TO_SIGN, RETURN, by(LEADER), IN_WORK, TO_SIGN),
            move(TO_SIGN, RECALL, by(HANDLER, LEADER), IN_WORK, TO_SIGN),
            move(TO_SIGN, APOLOGISE, by(RECEPTION, LEADER), TO_SIGN),
            move(TO_SIGN, STOP, by(LEADER), STOPPED),
            move(TO_SIGN, WITHDRAW, by(APPLICANT), WITHDRAWN),
            move(TO_ISSUE, CLAIM, by(CLERK), TO_ISSUE),
            move(TO_ISSUE, RELEASE, by(CLERK, LEADER), TO_ISSUE),
            move(TO_ISSUE, REASSIGN, by(LEADER), TO_ISSUE),
            move(TO_ISSUE, RETURN, by(CLERK), TO_SIGN),
            move(TO_ISSUE, RECALL, by(LEADER), TO_SIGN),
            move(TO_ISSUE, APOLOGISE, by(RECEPTION, LEADER), TO_ISSUE),
            move(TO_ISSUE, ISSUE, by(CLERK), ISSUED),
            move(ISSUED, DELIVER, by(RECEPTION, SYSTEM), DELIVERED));

    /** Where the step may lead from here in the name of any of these; nowhere when it isn't allowed. */
    public static Set<State> after(State from, Step.Kind step, Set<Who> who) {
        return moves(from, who).filter(move -> move.step == step).findFirst().map(Move::to).orElse(Set.of());
    }

    /** Steps that these may take from here. */
    public static Set<Step.Kind> allowed(State from, Set<Who> who) {
        return moves(from, who).map(Move::step)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.Kind.class)));
    }

    /** Steps that these may take somewhere. */
    public static Set<Step.Kind> everAllowed(Set<Who> who) {
        return Arrays.stream(State.values()).flatMap(state -> allowed(state, who).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.Kind.class)));
    }

    static String names(Set<Who> who) {
        return who.stream().sorted().map(Who::name).collect(Collectors.joining(", "));
    }

    private static Stream<Move> moves(State from, Set<Who> who) {
        return MOVES.stream().filter(move -> move.from == from && move.who.stream().anyMatch(who::contains));
    }

    private static Move move(State from, Step.Kind step, Set<Who> who, State... to) {
        return new Move(from, step, who, Set.of(to));
    }

    private static Set<Who> by(Who... who) {
        return Set.of(who);
    }

    private Lifecycle() {}
}
