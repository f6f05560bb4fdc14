package vn.motcua.workflow.desk;

import static vn.motcua.workflow.dossier.State.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import vn.motcua.contracts.Text;
import vn.motcua.workflow.dossier.State;
import vn.motcua.workflow.dossier.Who;

/** The queues of the desk: each is a set of states and at most one further condition. */
enum Desk {
    TO_CHECK("to-check", "Chờ tiếp nhận", "To check", EnumSet.of(RECEIVED, CHECKING)),
    SUPPLEMENT_WAITING("supplement-waiting", "Chờ bổ sung", "Waiting for a supplement",
            EnumSet.of(SUPPLEMENT_BEFORE_ACCEPTANCE, SUPPLEMENT_DURING_WORK)),
    SUPPLEMENT_ANSWERED("supplement-answered", "Đã bổ sung", "Supplement answered", EnumSet.of(RECEIVED, CHECKING, IN_WORK),
            "rounds > 0"),
    /** What stands at the officer's own role. */
    TO_WORK("to-work", "Chờ xử lý", "To work on", EnumSet.of(ACCEPTED, IN_WORK, TO_SIGN, TO_ISSUE)),
    MINE("mine", "Tôi đang giữ", "In my hand", EnumSet.of(CHECKING, IN_WORK, TO_SIGN, TO_ISSUE), "holder = :me"),
    DUE_SOON("due-soon", "Tới hạn", "Due soon", running(), "soon_at <= :now and deadline >= :now"),
    LATE("late", "Quá hạn", "Late", running(), "deadline < :now"),
    OBLIGATION("obligation", "Nghĩa vụ tài chính", "Payment required",
            EnumSet.of(State.OBLIGATION, FEE_DUE_BEFORE_ACCEPTANCE)),
    TO_DELIVER("to-deliver", "Chờ trả kết quả", "To deliver", EnumSet.of(ISSUED)),
    WITHDRAWN_REQUESTS("withdrawn-requests", "Xin rút", "Withdrawn", EnumSet.of(WITHDRAWN),
            "closed_at > cast(:now as timestamptz) - interval '30 days'"),
    ALL("all", "Tất cả", "All", EnumSet.complementOf(EnumSet.of(AWAITING_PAYMENT, LAPSED)));

    private final String path;
    private final Text label;
    private final Set<State> states;
    private final String condition;

    Desk(String path, String vi, String en, Set<State> states) {
        this(path, vi, en, states, "true");
    }

    Desk(String path, String vi, String en, Set<State> states, String condition) {
        this.path = path;
        this.label = new Text(vi, en);
        this.states = states;
        this.condition = condition;
    }

    static Optional<Desk> at(String path) {
        return Arrays.stream(values()).filter(queue -> queue.path.equals(path)).findFirst();
    }

    /** States that this queue shows to these. */
    Set<State> states(Set<Who> who) {
        if (this != TO_WORK) {
            return states;
        }
        var mine = EnumSet.noneOf(State.class);
        states.stream().filter(state -> who.contains(doneBy(state))).forEach(mine::add);
        return mine;
    }

    String path() {
        return path;
    }

    Text label() {
        return label;
    }

    String condition() {
        return condition;
    }

    private static Who doneBy(State state) {
        return switch (state) {
            case TO_SIGN -> Who.LEADER;
            case TO_ISSUE -> Who.CLERK;
            case IN_WORK -> Who.HANDLER;
            default -> Who.RECEPTION;
        };
    }

    private static Set<State> running() {
        return EnumSet.of(RECEIVED, CHECKING, ACCEPTED, IN_WORK, State.TO_SIGN, State.TO_ISSUE);
    }
}
