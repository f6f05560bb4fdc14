package vn.motcua.participation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps names and provinces of agencies at hand. */
@ApplicationScoped
class AgencyConsumer {

    private final Agencies agencies;
    private final Inbox inbox;

    AgencyConsumer(Agencies agencies, Inbox inbox) {
        this.agencies = agencies;
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
            case AgencyEvent.Published published -> agencies.keep(published);
        }
    }
}
