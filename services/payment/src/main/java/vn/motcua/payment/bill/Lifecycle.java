package vn.motcua.payment.bill;

import static vn.motcua.payment.bill.BillState.CANCELLED;
import static vn.motcua.payment.bill.BillState.LAPSED;
import static vn.motcua.payment.bill.BillState.OPEN;
import static vn.motcua.payment.bill.BillState.PENDING;
import static vn.motcua.payment.bill.BillState.REFUNDED;
import static vn.motcua.payment.bill.BillState.SETTLED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every move a bill can make, on one page. */
final class Lifecycle {

    enum Step {
        /** An attempt began. */
        ATTEMPT,
        /** The last attempt under way came to nothing. */
        RELEASE,
        SETTLE,
        LAPSE,
        CANCEL,
        REFUND
    }

    private record Move(BillState from, Step step, BillState to) {}

    private static final List<Move> MOVES = List.of(
            new Move(OPEN, Step.ATTEMPT, PENDING),
            new Move(PENDING, Step.ATTEMPT, PENDING),
            new Move(PENDING, Step.RELEASE, OPEN),
            // Cash at the counter, or money that arrives after its attempt had expired.
            new Move(OPEN, Step.SETTLE, SETTLED),
            new Move(PENDING, Step.SETTLE, SETTLED),
            new Move(OPEN, Step.LAPSE, LAPSED),
            new Move(OPEN, Step.CANCEL, CANCELLED),
            new Move(PENDING, Step.CANCEL, CANCELLED),
            new Move(SETTLED, Step.REFUND, REFUNDED));

    static Optional<BillState> after(BillState from, Step step) {
        return MOVES.stream().filter(move -> move.from == from && move.step == step).map(Move::to).findFirst();
    }

    static List<Step> allowed(BillState from) {
        return MOVES.stream().filter(move -> move.from == from).map(Move::step).toList();
    }

    /** The table as a Mermaid diagram. */
    static String drawn() {
        return MOVES.stream()
                .map(move -> "  %s --> %s: %s".formatted(move.from, move.to, move.step))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private Lifecycle() {}
}
