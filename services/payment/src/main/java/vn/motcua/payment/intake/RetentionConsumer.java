package vn.motcua.payment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.RetentionEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;
import vn.motcua.platform.vault.Vault;

/** Destroys what cashiers wrote about a filing once its data needn't be kept any longer; the books themselves name nobody. */
@ApplicationScoped
class RetentionConsumer {

    private final Vault vault;
    private final Inbox inbox;

    RetentionConsumer(Vault vault, Inbox inbox) {
        this.vault = vault;
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
            case RetentionEvent.Destroyed destroyed -> vault.destroyKey(destroyed.dossier());
            case RetentionEvent.Announced _,RetentionEvent.Extended _ -> {
                // Nothing ends yet.
            }
        }
    }
}
