package vn.motcua.payment.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Money;
import vn.motcua.payment.attempt.AttemptView;
import vn.motcua.payment.attempt.Attempts;
import vn.motcua.payment.attempt.Inquiry;
import vn.motcua.payment.bill.Bills;
import vn.motcua.payment.discrepancy.Discrepancies;
import vn.motcua.payment.discrepancy.Discrepancies.Kind;
import vn.motcua.payment.provider.ProviderAway;
import vn.motcua.payment.provider.SettlementRow;
import vn.motcua.payment.provider.VnpayClient;
import vn.motcua.payment.refund.RefundState;
import vn.motcua.payment.refund.Refunds;

/** Compares a day's file of the provider with our books, both ways; running it twice finds nothing new. */
@ApplicationScoped
class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class);

    private final VnpayClient provider;
    private final Attempts attempts;
    private final Inquiry inquiry;
    private final Bills bills;
    private final Refunds refunds;
    private final Discrepancies discrepancies;
    private final Clock clock;

    Settlement(VnpayClient provider, Attempts attempts, Inquiry inquiry, Bills bills, Refunds refunds,
            Discrepancies discrepancies, Clock clock) {
        this.provider = provider;
        this.attempts = attempts;
        this.inquiry = inquiry;
        this.bills = bills;
        this.refunds = refunds;
        this.discrepancies = discrepancies;
        this.clock = clock;
    }

    /** @param rows movements of money in the file */
    record Compared(LocalDate day, int rows) {}

    /** Again in the afternoon, should the provider have been away at night. */
    @Scheduled(identity = "settlement", cron = "0 30 2,14 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    @RunOnVirtualThread
    void compareYesterday() {
        try {
            compare(LocalDate.now(clock).minusDays(1));
        } catch (ProviderAway e) {
            LOG.errorf("No settlement file: %s", e.getMessage());
        }
    }

    /** @throws ProviderAway when the file is missing or not signed, so that nothing was compared */
    Compared compare(LocalDate day) {
        var rows = provider.settlement(day);
        var payments = new HashSet<String>();
        rows.forEach(row -> {
            if (row.isPayment() && payments.add(row.number())) {
                comparePayment(row);
            } else if (row.isPayment()) {
                attempts.find(row.reference()).ifPresent(twice -> open(Kind.PAID_TWICE, twice, row.amount(), row.number()));
            } else {
                compareRefund(row);
            }
        });
        findMissing(day, rows);
        return new Compared(day, rows.size());
    }

    private void comparePayment(SettlementRow row) {
        var attempt = attempts.find(row.reference());
        if (attempt.isEmpty()) {
            discrepancies.open(Kind.UNKNOWN_ORDER, row.reference(), null, null, row.amount(), row.number());
            return;
        }
        if (isBooked(attempt.get(), row)) {
            return;
        }
        // The notice was lost or lied: the provider's answer books it, or opens the item.
        inquiry.ask(attempt.get());
        var now = attempts.find(attempt.get().id());
        if (!isBooked(now, row)) {
            var kind = row.amount().equals(now.order().amount()) ? Kind.PAID_TWICE : Kind.OTHER_AMOUNT;
            open(kind, now, row.amount(), row.number());
        }
    }

    private static boolean isBooked(AttemptView attempt, SettlementRow row) {
        return attempt.providerNumber().filter(row.number()::equals).isPresent()
                && attempt.order().amount().equals(row.amount());
    }

    private void compareRefund(SettlementRow row) {
        var attempt = attempts.find(row.reference());
        var refunded = attempt.flatMap(found -> refunds.ofBill(found.bill()))
                .filter(refund -> refund.state() == RefundState.REFUNDED || refund.state() == RefundState.APPROVED)
                .filter(refund -> refund.amount().equals(row.amount()));
        if (refunded.isEmpty()) {
            discrepancies.open(Kind.UNKNOWN_REFUND, row.reference(),
                    attempt.map(found -> bills.find(found.bill())).orElse(null), null, row.amount(), row.number());
        }
    }

    private void findMissing(LocalDate day, List<SettlementRow> rows) {
        var payments = rows.stream().filter(SettlementRow::isPayment)
                .collect(Collectors.toMap(SettlementRow::number, Function.identity(), (first, _) -> first));
        attempts.paidOn(day).stream()
                .filter(attempt -> !payments.containsKey(attempt.providerNumber().orElse("")))
                .forEach(attempt -> open(Kind.NOT_AT_PROVIDER, attempt, attempt.order().amount(),
                        attempt.providerNumber().orElse("")));
    }

    private void open(Kind kind, AttemptView attempt, Money amount, String number) {
        discrepancies.open(kind, attempt.reference(), bills.find(attempt.bill()), attempt.order().amount(), amount,
                number);
    }
}
