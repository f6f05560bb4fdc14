package vn.motcua.privacy.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Records each reading that any service tells of. */
@ApplicationScoped
class AccessConsumer {

    private final Accesses accesses;
    private final Inbox inbox;

    AccessConsumer(Accesses accesses, Inbox inbox) {
        this.accesses = accesses;
        this.inbox = inbox;
    }

    @Incoming("data-access")
    @Patient
    @Transactional
    void on(AccessEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case AccessEvent.Opened opened -> accesses.record(opened);
        }
    }
}
