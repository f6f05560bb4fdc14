package vn.motcua.payment.reconciliation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.payment.attempt.AttemptState;
import vn.motcua.payment.attempt.Attempts;
import vn.motcua.payment.attempt.Inquiry;
import vn.motcua.payment.bill.Bills;

/** Ends bills that nobody paid in time, never without asking the provider about every attempt first. */
@ApplicationScoped
class LapseWatch {

    private static final Logger LOG = Logger.getLogger(LapseWatch.class);

    private final Bills bills;
    private final Attempts attempts;
    private final Inquiry inquiry;

    LapseWatch(Bills bills, Attempts attempts, Inquiry inquiry) {
        this.bills = bills;
        this.attempts = attempts;
        this.inquiry = inquiry;
    }

    @Scheduled(identity = "lapses", every = "15s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lapse() {
        bills.overdue(50).forEach(this::lapse);
    }

    private void lapse(UUID bill) {
        try {
            attempts.ofBill(bill).stream().filter(attempt -> attempt.state() != AttemptState.SUCCEEDED)
                    .forEach(inquiry::ask);
            bills.lapse(bill);
        } catch (RuntimeException e) {
            LOG.warnf("Bill %s doesn't lapse before the provider has answered: %s", bill, e.getMessage());
        }
    }
}
