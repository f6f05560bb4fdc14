package vn.motcua.transparency.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.PetitionEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Counts petitions and whether they were answered in time. */
@ApplicationScoped
class PetitionConsumer {

    private final Petitions petitions;
    private final Inbox inbox;

    PetitionConsumer(Petitions petitions, Inbox inbox) {
        this.petitions = petitions;
        this.inbox = inbox;
    }

    @Incoming("petitions")
    @Patient
    @Transactional
    void on(PetitionEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        petitions.walk(event);
    }
}
