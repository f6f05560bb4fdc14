package vn.motcua.tracking.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.PaymentEvent.AttemptFailed;
import vn.motcua.contracts.PaymentEvent.Lapsed;
import vn.motcua.contracts.PaymentEvent.RefundDeclined;
import vn.motcua.contracts.PaymentEvent.RefundOpened;
import vn.motcua.contracts.PaymentEvent.Refunded;
import vn.motcua.contracts.PaymentEvent.Requested;
import vn.motcua.contracts.PaymentEvent.Settled;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Shows what is to be paid and what was. */
@ApplicationScoped
class PaymentConsumer {

    private final Timelines timelines;
    private final Inbox inbox;

    PaymentConsumer(Timelines timelines, Inbox inbox) {
        this.timelines = timelines;
        this.inbox = inbox;
    }

    @Incoming("payments")
    @Patient
    @Transactional
    void on(PaymentEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case Requested bill -> {
                timelines.begin(bill.dossier(), bill.code(), bill.applicant());
                timelines.write(heard(bill, Kind.PAYMENT_REQUESTED, "amount", bill.amount().dong(), "payBy",
                        bill.payBy()), dossier -> dossier.owes(bill));
            }
            case Settled paid -> timelines.write(heard(paid, Kind.PAYMENT_SETTLED, "amount", paid.amount().dong(),
                    "method", paid.method(), "receipt", paid.receipt()), Dossier::owesNothing);
            case AttemptFailed failed -> timelines.write(heard(failed, Kind.PAYMENT_FAILED), _ -> {});
            case Lapsed lapsed -> timelines.write(heard(lapsed, Kind.PAYMENT_LAPSED),
                    dossier -> dossier.lapse(lapsed));
            case RefundOpened refund -> timelines.write(
                    heard(refund, Kind.REFUND_OPENED, "amount", refund.amount().dong()), _ -> {});
            case Refunded refund -> timelines.write(
                    heard(refund, Kind.REFUNDED, "amount", refund.amount().dong()), _ -> {});
            case RefundDeclined refund -> timelines.write(heard(refund, Kind.REFUND_DECLINED), _ -> {});
        }
    }

    private static Heard heard(PaymentEvent fact, Kind kind, Object... details) {
        return Heard.of(fact.id(), fact.dossier(), fact.at(), kind, details);
    }
}
