package vn.motcua.documents.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps the words of the results that procedures end with. */
@ApplicationScoped
class ProcedureConsumer {

    private final Wordings wordings;
    private final Inbox inbox;

    ProcedureConsumer(Wordings wordings, Inbox inbox) {
        this.wordings = wordings;
        this.inbox = inbox;
    }

    @Incoming("procedures")
    @Patient
    @Transactional
    void on(ProcedureEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case ProcedureEvent.Published published -> wordings.keep(published.terms());
            case ProcedureEvent.Withdrawn _ -> {
                // Dossiers already begun end with the words of their version.
            }
        }
    }
}
