package vn.motcua.transparency.dossier;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Counts where dossiers stand. */
@ApplicationScoped
class DossierConsumer {

    private final Dossiers dossiers;
    private final Inbox inbox;
    private final Clock clock;

    DossierConsumer(Dossiers dossiers, Inbox inbox, Clock clock) {
        this.dossiers = dossiers;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Incoming("dossiers")
    @Patient
    @Transactional
    void on(DossierEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        dossiers.change(event.dossier(), dossier -> dossier.walk(event, clock.getZone()));
    }
}
