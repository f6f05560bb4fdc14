package vn.motcua.payment.bill;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.platform.problem.ProblemException;

/** An amount that is owed for a dossier. */
@Entity
class Bill {

    @Id
    private UUID id;
    private UUID dossier;
    private String code;
    private String unit;
    private String authority;
    private UUID applicant;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    private Money amount;
    @Enumerated(EnumType.STRING)
    private BillState state;
    private Instant openedAt;
    private Instant payBy;
    private @Nullable Instant settledAt;
    @Enumerated(EnumType.STRING)
    private @Nullable Method method;
    private @Nullable String receipt;
    @Version
    private int version;

    protected Bill() {}

    /** @throws ProblemException 409 when the table has no such move from where the bill stands */
    void take(Lifecycle.Step step) {
        state = Lifecycle.after(state, step).orElseThrow(() -> ProblemException.conflict("bill-step-not-allowed",
                "The bill %s is %s: %s is not possible.".formatted(id, state, step),
                Map.of("state", state, "version", version, "allowed", Lifecycle.allowed(state))));
    }

    void settle(Method by, Instant at, String receiptNumber) {
        take(Lifecycle.Step.SETTLE);
        method = by;
        settledAt = at;
        receipt = receiptNumber;
    }

    boolean isDueToLapse(Instant now) {
        return state == BillState.OPEN && !now.isBefore(payBy);
    }

    BillView view() {
        return new BillView(id, dossier, code, unit, authority, applicant, purpose, amount, state, openedAt, payBy,
                Optional.ofNullable(settledAt), Optional.ofNullable(method), Optional.ofNullable(receipt), version);
    }
}
