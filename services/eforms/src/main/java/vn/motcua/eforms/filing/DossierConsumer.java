package vn.motcua.eforms.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Closes a filing once its dossier has reached one of the final official statuses. */
@ApplicationScoped
class DossierConsumer {

    private final Filings filings;
    private final Inbox inbox;

    DossierConsumer(Filings filings, Inbox inbox) {
        this.filings = filings;
        this.inbox = inbox;
    }

    @Incoming("dossiers")
    @Patient
    @Transactional
    void on(DossierEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        // The status says it all: which edge led there doesn't matter here.
        if (event.head().status().isFinal()) {
            filings.close(event.dossier());
        }
    }
}
