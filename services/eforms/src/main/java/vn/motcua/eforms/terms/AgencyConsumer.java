package vn.motcua.eforms.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.AgencyEvent.Published;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps the names of the agencies that citizens choose from. */
@ApplicationScoped
class AgencyConsumer {

    private final Terms terms;
    private final Inbox inbox;

    AgencyConsumer(Terms terms, Inbox inbox) {
        this.terms = terms;
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
            case Published published ->
                terms.keep(new Terms.Unit(published.code(), published.name(), published.province(),
                        published.commune()));
        }
    }
}
