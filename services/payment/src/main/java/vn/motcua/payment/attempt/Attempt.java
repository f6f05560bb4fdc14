package vn.motcua.payment.attempt;

import java.time.Instant;
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
import vn.motcua.payment.bill.BillView;
import vn.motcua.payment.provider.Order;
import vn.motcua.payment.provider.Verdict.Paid;

/** One try to pay a bill, under a number of its own. */
@Entity
class Attempt {

    @Id
    private UUID id;
    private UUID bill;
    private String reference;
    @Enumerated(EnumType.STRING)
    private Method method;
    private Money amount;
    private String locale;
    @Enumerated(EnumType.STRING)
    private AttemptState state;
    private @Nullable String answer;
    private @Nullable String providerNumber;
    private Instant createdAt;
    private Instant expiresAt;
    /** When the provider is asked next; null when there is nothing left to ask. */
    private @Nullable Instant askAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant paidAt;
    @Version
    private int version;

    protected Attempt() {}

    Attempt(UUID id, BillView bill, String reference, Method method, String locale, Instant now, Instant expiresAt,
            Instant askAt) {
        this.id = id;
        this.bill = bill.id();
        this.amount = bill.amount();
        this.reference = reference;
        this.method = method;
        this.locale = locale;
        this.state = AttemptState.CREATED;
        this.createdAt = now;
        this.expiresAt = expiresAt;
        this.askAt = askAt;
    }

    UUID id() {
        return id;
    }

    UUID bill() {
        return bill;
    }

    AttemptState state() {
        return state;
    }

    boolean isPaidBy(Paid paid) {
        return state == AttemptState.SUCCEEDED && paid.number().equals(providerNumber);
    }

    /** @param confirmAt when to ask the provider whether that is so, null when it was the provider's own answer */
    void succeed(Paid paid, Instant now, @Nullable Instant confirmAt) {
        become(AttemptState.SUCCEEDED, now, confirmAt);
        answer = "00";
        providerNumber = paid.number();
        paidAt = paid.at();
    }

    void fail(String code, Instant now, @Nullable Instant confirmAt) {
        become(AttemptState.FAILED, now, confirmAt);
        answer = code;
    }

    void expire(Instant now) {
        become(AttemptState.EXPIRED, now, null);
    }

    boolean isOver(Instant now) {
        return now.isAfter(expiresAt);
    }

    void confirmed() {
        askAt = null;
    }

    void seen() {
        if (state == AttemptState.CREATED) {
            state = AttemptState.PENDING;
        }
    }

    private void become(AttemptState next, Instant now, @Nullable Instant confirmAt) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Attempt %s is %s, not to become %s".formatted(id, state, next));
        }
        state = next;
        endedAt = now;
        askAt = confirmAt;
    }

    Order order() {
        return new Order(reference, amount, purpose(), locale, createdAt, expiresAt);
    }

    /** ASCII, without dots and hyphens, which some banks drop; at most 25 characters. */
    String purpose() {
        return "PHI HS " + reference;
    }

    AttemptView view() {
        return new AttemptView(id, bill, reference, method, state, Optional.ofNullable(answer),
                Optional.ofNullable(providerNumber), Optional.ofNullable(paidAt), order());
    }
}
