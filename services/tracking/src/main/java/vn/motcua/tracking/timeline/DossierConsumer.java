package vn.motcua.tracking.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Follows a dossier's walk. */
@ApplicationScoped
class DossierConsumer {

    private final Timelines timelines;
    private final Inbox inbox;

    DossierConsumer(Timelines timelines, Inbox inbox) {
        this.timelines = timelines;
        this.inbox = inbox;
    }

    @Incoming("dossiers")
    @Patient
    @Transactional
    void on(DossierEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        timelines.walk(event);
    }
}
