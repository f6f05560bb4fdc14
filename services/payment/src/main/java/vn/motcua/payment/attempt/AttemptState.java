package vn.motcua.payment.attempt;

import java.util.Map;
import java.util.Set;

/** Where an attempt stands, and every move it can make. */
public enum AttemptState {
    CREATED,
    /** The provider knows it; the payer or the bank has not decided. */
    PENDING,
    SUCCEEDED,
    FAILED,
    EXPIRED;

    private static final Map<AttemptState, Set<AttemptState>> MOVES = Map.of(
            CREATED, Set.of(PENDING, SUCCEEDED, FAILED, EXPIRED),
            PENDING, Set.of(SUCCEEDED, FAILED, EXPIRED),
            // Money may come late all the same: what the provider took, we must book.
            FAILED, Set.of(SUCCEEDED),
            EXPIRED, Set.of(SUCCEEDED, FAILED),
            SUCCEEDED, Set.of());

    public boolean isUnderWay() {
        return this == CREATED || this == PENDING;
    }

    boolean mayBecome(AttemptState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
