package vn.motcua.transparency.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ConsultationEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Counts comments and the replies to them. */
@ApplicationScoped
class ConsultationConsumer {

    private final Consultations consultations;
    private final Inbox inbox;

    ConsultationConsumer(Consultations consultations, Inbox inbox) {
        this.consultations = consultations;
        this.inbox = inbox;
    }

    @Incoming("consultations")
    @Patient
    @Transactional
    void on(ConsultationEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        consultations.walk(event);
    }
}
