package vn.motcua.workflow.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.PaymentEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;
import vn.motcua.workflow.dossier.Dossiers;
import vn.motcua.workflow.terms.Learning;

/** Registers a dossier once its fee is settled, and goes on when an obligation is met. */
@ApplicationScoped
class PaymentConsumer {

    private final Dossiers dossiers;
    private final Payments payments;
    private final Inbox inbox;

    PaymentConsumer(Dossiers dossiers, Payments payments, Inbox inbox) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.inbox = inbox;
    }

    @Incoming("payments")
    @Patient
    @Learning
    @Transactional
    void on(PaymentEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        payments.meet(event.dossier());
        if (dossiers.exists(event.dossier())) {
            payments.apply(event);
        } else {
            payments.keepEarly(event);
        }
    }
}
