package vn.motcua.participation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Registered;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Follows every dossier's status, to know when its applicant may be asked. */
@ApplicationScoped
class DossierConsumer {

    private final Dossiers dossiers;
    private final Inbox inbox;

    DossierConsumer(Dossiers dossiers, Inbox inbox) {
        this.dossiers = dossiers;
        this.inbox = inbox;
    }

    @Incoming("dossiers")
    @Patient
    @Transactional
    void on(DossierEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        if (event instanceof Registered registered) {
            dossiers.begin(registered);
        } else {
            // Whatever happened, the status after it is all that counts here.
            dossiers.goOn(event);
        }
    }
}
