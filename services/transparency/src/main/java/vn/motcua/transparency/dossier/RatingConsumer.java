package vn.motcua.transparency.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.RatingEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Counts how content applicants were. */
@ApplicationScoped
class RatingConsumer {

    private final Dossiers dossiers;
    private final Inbox inbox;

    RatingConsumer(Dossiers dossiers, Inbox inbox) {
        this.dossiers = dossiers;
        this.inbox = inbox;
    }

    @Incoming("ratings")
    @Patient
    @Transactional
    void on(RatingEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case RatingEvent.Rated rated -> dossiers.change(rated.dossier(), dossier -> dossier.score = rated.score());
        }
    }
}
