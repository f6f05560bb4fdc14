package vn.motcua.documents.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps the names of agencies at hand. */
@ApplicationScoped
class AgencyConsumer {

    private final Directory directory;
    private final Inbox inbox;

    AgencyConsumer(Directory directory, Inbox inbox) {
        this.directory = directory;
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
            case AgencyEvent.Published published -> directory.remember(published);
        }
    }
}
