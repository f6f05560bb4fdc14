package vn.motcua.documents.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.RetentionEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Destroys what was brought for a filing once it needn't be kept any longer; results stay in their owner's store. */
@ApplicationScoped
class RetentionConsumer {

    private final Removal removal;
    private final Inbox inbox;

    RetentionConsumer(Removal removal, Inbox inbox) {
        this.removal = removal;
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
            case RetentionEvent.Destroyed destroyed -> removal.destroy(destroyed.dossier());
            case RetentionEvent.Announced _,RetentionEvent.Extended _ -> {
                // Nothing ends yet.
            }
        }
    }
}
