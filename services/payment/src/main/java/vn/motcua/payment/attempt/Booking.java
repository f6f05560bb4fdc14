package vn.motcua.payment.attempt;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.payment.bill.Bills;
import vn.motcua.payment.discrepancy.Discrepancies;
import vn.motcua.payment.discrepancy.Discrepancies.Kind;
import vn.motcua.payment.provider.Notice;
import vn.motcua.payment.provider.Verdict;
import vn.motcua.payment.provider.Verdict.Failed;
import vn.motcua.payment.provider.Verdict.Paid;
import vn.motcua.payment.provider.Verdict.Undecided;
import vn.motcua.payment.provider.Verdict.Unknown;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;

/**
 * Books what the provider says. A notice may settle or fail an attempt; whatever doesn't fit is booked only on the
 * provider's answer to our own question, and then as a discrepancy.
 */
@ApplicationScoped
@Transactional
public class Booking {

    private final Attempts attempts;
    private final Bills bills;
    private final Discrepancies discrepancies;
    private final AttemptConfig config;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Booking(Attempts attempts, Bills bills, Discrepancies discrepancies, AttemptConfig config, Outbox outbox, Ids ids,
            Clock clock) {
        this.attempts = attempts;
        this.bills = bills;
        this.discrepancies = discrepancies;
        this.config = config;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param asked whether this is the answer to our own question, which is the provider's last word */
    public Effect hear(Notice notice, boolean asked) {
        var found = attempts.byReference(notice.reference());
        if (found.isEmpty() || !notice.forUs()) {
            return asked && notice.forUs() ? stray(notice) : Effect.NO_ORDER;
        }
        var attempt = attempts.held(found.get());
        if (!notice.amount().equals(attempt.order().amount())) {
            return asked ? otherAmount(attempt, notice) : Effect.OTHER_AMOUNT;
        }
        return switch (notice.verdict()) {
            case Paid paid -> paid(attempt, paid, asked);
            case Failed failed -> failed(attempt, failed.code(), asked);
            case Undecided undecided -> open(attempt, undecided, asked);
            case Unknown unknown -> open(attempt, unknown, asked);
        };
    }

    private Effect paid(Attempt attempt, Paid paid, boolean asked) {
        if (attempt.isPaidBy(paid)) {
            return known(attempt, asked);
        }
        if (attempt.state() == AttemptState.SUCCEEDED) {
            return asked ? put(Kind.PAID_TWICE, attempt, paid) : Effect.DOUBTFUL;
        }
        var bill = bills.hold(attempt.bill());
        if (bill.state().isPayable()) {
            attempt.succeed(paid, now(), confirmAt(asked));
            bills.settle(bill.id(), attempt.view().method(), paid.at());
            return Effect.TAKEN;
        }
        if (!asked) {
            return Effect.DOUBTFUL;
        }
        attempt.succeed(paid, now(), null);
        return put(bill.settledAt().isPresent() ? Kind.PAID_TWICE : Kind.PAID_LATE, attempt, paid);
    }

    private Effect failed(Attempt attempt, String code, boolean asked) {
        if (attempt.state() == AttemptState.SUCCEEDED) {
            return asked ? contradicted(attempt) : Effect.KNOWN;
        }
        if (!attempt.state().isUnderWay()) {
            return known(attempt, asked);
        }
        attempt.fail(code, now(), confirmAt(asked));
        attempts.release(attempt.bill());
        var bill = bills.find(attempt.bill());
        outbox.add(Topics.PAYMENTS, new PaymentEvent.AttemptFailed(ids.next(), bill.dossier(), now(), bill.id(), code));
        return Effect.TAKEN;
    }

    /** Nobody has paid yet. */
    private Effect open(Attempt attempt, Verdict verdict, boolean asked) {
        if (attempt.state() == AttemptState.SUCCEEDED && asked) {
            return contradicted(attempt);
        }
        if (verdict instanceof Undecided) {
            attempt.seen();
        }
        return Effect.KNOWN;
    }

    private Effect otherAmount(Attempt attempt, Notice notice) {
        if (notice.verdict() instanceof Paid paid) {
            if (attempt.state().isUnderWay()) {
                attempt.fail("04", now(), null);
                attempts.release(attempt.bill());
            }
            attempt.confirmed();
            put(Kind.OTHER_AMOUNT, attempt, paid);
        }
        return Effect.OTHER_AMOUNT;
    }

    private Effect contradicted(Attempt attempt) {
        attempt.confirmed();
        var view = attempt.view();
        return put(Kind.NOT_AT_PROVIDER, attempt, new Paid(view.order().amount(), view.providerNumber().orElse(""),
                view.paidAt().orElse(now())));
    }

    private Effect stray(Notice notice) {
        if (notice.verdict() instanceof Paid paid) {
            discrepancies.open(Kind.UNKNOWN_ORDER, notice.reference(), null, null, paid.amount(), paid.number());
        }
        return Effect.NO_ORDER;
    }

    private Effect put(Kind kind, Attempt attempt, Paid paid) {
        var bill = bills.find(attempt.bill());
        discrepancies.open(kind, attempt.order().reference(), bill, attempt.order().amount(), paid.amount(),
                paid.number());
        attempt.confirmed();
        return Effect.TAKEN;
    }

    private static Effect known(Attempt attempt, boolean asked) {
        if (asked) {
            attempt.confirmed();
        }
        return Effect.KNOWN;
    }

    private @Nullable Instant confirmAt(boolean asked) {
        return asked ? null : now().plus(config.askEvery());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
