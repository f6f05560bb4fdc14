package vn.motcua.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.payment.attempt.AttemptState;
import vn.motcua.payment.attempt.Attempts;
import vn.motcua.payment.provider.VnpayClient;

/** Has the provider give approved refunds back; the request keeps its number, so that it has one effect. */
@ApplicationScoped
class RefundSender {

    private static final Logger LOG = Logger.getLogger(RefundSender.class);

    private final Refunds refunds;
    private final Attempts attempts;
    private final VnpayClient provider;

    RefundSender(Refunds refunds, Attempts attempts, VnpayClient provider) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.provider = provider;
    }

    @Scheduled(identity = "refunds", every = "5s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() {
        refunds.claimToSend(20).forEach(this::send);
    }

    private void send(RefundView refund) {
        var paid = attempts.ofBill(refund.bill()).stream()
                .filter(attempt -> attempt.state() == AttemptState.SUCCEEDED).findFirst();
        if (paid.isEmpty()) {
            // Paid in cash: the cashier has handed it back with the decision.
            refunds.refunded(refund.id());
            return;
        }
        try {
            var refusal = provider.refund(refund.id(), paid.get().order(), paid.get().providerNumber().orElse("0"),
                    refund.decidedBy().orElse("portal"));
            refusal.ifPresentOrElse(code -> refunds.fail(refund.id(), code), () -> refunds.refunded(refund.id()));
        } catch (RuntimeException e) {
            LOG.warnf("Refund %s waits: %s", refund.id(), e.getMessage());
            refunds.tryLater(refund.id());
        }
    }
}
