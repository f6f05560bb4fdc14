package vn.motcua.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.PaymentEvent.AttemptFailed;
import vn.motcua.contracts.PaymentEvent.Lapsed;
import vn.motcua.contracts.PaymentEvent.RefundDeclined;
import vn.motcua.contracts.PaymentEvent.RefundOpened;
import vn.motcua.contracts.PaymentEvent.Refunded;
import vn.motcua.contracts.PaymentEvent.Requested;
import vn.motcua.contracts.PaymentEvent.Settled;
import vn.motcua.notification.template.Template;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Tells what is to be paid, what was paid and what goes back. */
@ApplicationScoped
class PaymentConsumer {

    private final Messages messages;
    private final Filings filings;
    private final Inbox inbox;

    PaymentConsumer(Messages messages, Filings filings, Inbox inbox) {
        this.messages = messages;
        this.filings = filings;
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
                filings.learn(bill.dossier(), bill.code(), bill.applicant(), null);
                tell(bill, Template.PAYMENT_DUE, "amount", bill.amount().dong(), "payBy", bill.payBy());
            }
            case Settled paid -> tell(paid, Template.PAYMENT_SETTLED, "amount", paid.amount().dong(), "receipt",
                    paid.receipt());
            case Lapsed lapsed -> tell(lapsed, Template.PAYMENT_LAPSED);
            case Refunded refund -> tell(refund, Template.REFUNDED, "amount", refund.amount().dong());
            case RefundDeclined refund -> tell(refund, Template.REFUND_DECLINED);
            case AttemptFailed _,RefundOpened _ -> {
                // The payer has seen the one on the screen; the other awaits a decision.
            }
        }
    }

    /** A bill's first fact has told whose dossier it is. */
    private void tell(PaymentEvent fact, Template template, @Nullable Object... more) {
        filings.find(fact.dossier()).ifPresent(filing -> {
            var details = News.details(more);
            details.put("code", filing.code());
            details.put("dossier", filing.dossier().toString());
            messages.plan(new News(fact.id(), filing.dossier(), filing.applicant(), fact.at(), template, details));
        });
    }
}
