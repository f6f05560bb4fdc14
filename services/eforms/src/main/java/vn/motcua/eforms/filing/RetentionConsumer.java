package vn.motcua.eforms.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.RetentionEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Destroys what was answered once it needn't be kept any longer; what was filed, when and where stays. */
@ApplicationScoped
class RetentionConsumer {

    private final Filings filings;
    private final Inbox inbox;

    RetentionConsumer(Filings filings, Inbox inbox) {
        this.filings = filings;
        this.inbox = inbox;
    }

    @Incoming("retention")
    @Patient
    @Transactional
    void on(RetentionEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case RetentionEvent.Destroyed destroyed -> filings.destroy(destroyed.dossier());
            case RetentionEvent.Announced _,RetentionEvent.Extended _ -> {
                // Nothing ends yet.
            }
        }
    }
}
