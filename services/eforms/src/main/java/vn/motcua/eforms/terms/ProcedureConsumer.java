package vn.motcua.eforms.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.ProcedureEvent.Published;
import vn.motcua.contracts.ProcedureEvent.Withdrawn;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps the terms under which citizens file. */
@ApplicationScoped
class ProcedureConsumer {

    private final Terms terms;
    private final Inbox inbox;

    ProcedureConsumer(Terms terms, Inbox inbox) {
        this.terms = terms;
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
            case Published published -> terms.keep(published.terms());
            case Withdrawn withdrawn -> terms.withdraw(withdrawn.code());
        }
    }
}
