package vn.motcua.payment.refund;

import java.util.Map;
import java.util.Set;

/** Where a refund stands, and every move it can make. */
public enum RefundState {
    /** Waits for the collecting agency's decision; never automatic. */
    OPEN,
    /** Decided; the provider has not confirmed yet. */
    APPROVED,
    REFUNDED,
    DECLINED,
    /** The provider refuses; somebody must give the money back another way. */
    FAILED;

    private static final Map<RefundState, Set<RefundState>> MOVES = Map.of(
            OPEN, Set.of(APPROVED, DECLINED),
            APPROVED, Set.of(REFUNDED, FAILED),
            FAILED, Set.of(APPROVED, REFUNDED),
            REFUNDED, Set.of(),
            DECLINED, Set.of());

    boolean mayBecome(RefundState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    Set<RefundState> next() {
        return MOVES.getOrDefault(this, Set.of());
    }
}
