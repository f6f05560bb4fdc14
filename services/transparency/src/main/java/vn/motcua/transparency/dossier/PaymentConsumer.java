package vn.motcua.transparency.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.PaymentEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Counts how dossiers are paid; a payment may be heard before its dossier. */
@ApplicationScoped
class PaymentConsumer {

    private final Dossiers dossiers;
    private final Inbox inbox;

    PaymentConsumer(Dossiers dossiers, Inbox inbox) {
        this.dossiers = dossiers;
        this.inbox = inbox;
    }

    @Incoming("payments")
    @Patient
    @Transactional
    void on(PaymentEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        dossiers.change(event.dossier(), dossier -> dossier.pay(event));
    }
}
