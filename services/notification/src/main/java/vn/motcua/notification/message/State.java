package vn.motcua.notification.message;

import java.util.Map;
import java.util.Set;

/** Where a message stands, and every move it can make. An end never changes again. */
public enum State {
    CREATED,
    /** One instance has it in hand. */
    SENDING,
    /** The gateway has taken it; its report is on the way. */
    SENT,
    DELIVERED,
    FAILED,
    /** The person has no such address, or doesn't want it. */
    SKIPPED;

    private static final Map<State, Set<State>> MOVES = Map.of(
            CREATED, Set.of(SENDING),
            SENDING, Set.of(SENDING, CREATED, SENT, DELIVERED, FAILED, SKIPPED),
            SENT, Set.of(DELIVERED, FAILED),
            DELIVERED, Set.of(),
            FAILED, Set.of(),
            SKIPPED, Set.of());

    public boolean mayBecome(State next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isEnd() {
        return MOVES.getOrDefault(this, Set.of()).isEmpty();
    }
}
