package vn.motcua.participation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps the names of procedures at hand. */
@ApplicationScoped
class ProcedureConsumer {

    private final Procedures procedures;
    private final Inbox inbox;

    ProcedureConsumer(Procedures procedures, Inbox inbox) {
        this.procedures = procedures;
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
            case ProcedureEvent.Published published -> procedures.keep(published.terms());
            case ProcedureEvent.Withdrawn _ -> {
                // People may still have something to say about it.
            }
        }
    }
}
