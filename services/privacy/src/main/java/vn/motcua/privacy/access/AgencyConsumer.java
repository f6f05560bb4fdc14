package vn.motcua.privacy.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps the names of agencies at hand. */
@ApplicationScoped
class AgencyConsumer {

    private final Accesses accesses;
    private final Inbox inbox;

    AgencyConsumer(Accesses accesses, Inbox inbox) {
        this.accesses = accesses;
        this.inbox = inbox;
    }

    @Incoming("agencies")
    @Patient
    @Transactional
    void on(AgencyEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case AgencyEvent.Published published -> accesses.remember(published);
        }
    }
}
