package vn.motcua.payment.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.payment.attempt.AttemptView;
import vn.motcua.payment.attempt.Attempts;
import vn.motcua.payment.attempt.Inquiry;

/** Asks the provider what became of attempts, so that a lost notice costs less than a minute. */
@ApplicationScoped
class AttemptWatch {

    private static final Logger LOG = Logger.getLogger(AttemptWatch.class);

    private final Attempts attempts;
    private final Inquiry inquiry;

    AttemptWatch(Attempts attempts, Inquiry inquiry) {
        this.attempts = attempts;
        this.inquiry = inquiry;
    }

    @Scheduled(identity = "attempts", every = "5s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void ask() {
        attempts.claimToAsk(50).forEach(this::ask);
    }

    private void ask(AttemptView attempt) {
        try {
            inquiry.ask(attempt);
        } catch (RuntimeException e) {
            LOG.warnf("Attempt %s is asked about again: %s", attempt.reference(), e.getMessage());
        }
    }
}
