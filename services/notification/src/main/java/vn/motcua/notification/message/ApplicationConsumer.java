package vn.motcua.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.ApplicationEvent.DraftDiscarded;
import vn.motcua.contracts.ApplicationEvent.Submitted;
import vn.motcua.contracts.ApplicationEvent.Supplemented;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.notification.template.Template;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Tells the applicant that the filing has arrived, with its code. */
@ApplicationScoped
class ApplicationConsumer {

    private final Messages messages;
    private final Filings filings;
    private final Inbox inbox;

    ApplicationConsumer(Messages messages, Filings filings, Inbox inbox) {
        this.messages = messages;
        this.filings = filings;
        this.inbox = inbox;
    }

    @Incoming("applications")
    @Patient
    @Transactional
    void on(ApplicationEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case Submitted submitted -> tell(submitted);
            case Supplemented _ -> {
                // The agency's own fact tells it, with the new due date.
            }
            case DraftDiscarded _ -> {
                // It was the citizen's own doing, or nobody has come back for months.
            }
        }
    }

    private void tell(Submitted submitted) {
        filings.learn(submitted.dossier(), submitted.code(), submitted.applicant(), submitted.procedure());
        var name = filings.procedure(submitted.procedure());
        var unpaid = submitted.payFirst() && !submitted.fee().isZero();
        messages.plan(new News(submitted.id(), submitted.dossier(), submitted.applicant(), submitted.at(),
                unpaid ? Template.SUBMITTED_UNPAID : Template.SUBMITTED,
                News.details("code", submitted.code(), "dossier", submitted.dossier(), "procedureVi", name.vi(),
                        "procedureEn", name.en())));
    }

    /** Learning a name twice changes nothing, so that the inbox isn't needed. */
    @Incoming("procedures")
    @Patient
    @Transactional
    void on(ProcedureEvent event) {
        switch (event) {
            case ProcedureEvent.Published published -> filings.learn(published.terms());
            case ProcedureEvent.Withdrawn _ -> {
                // Its dossiers keep its name.
            }
        }
    }
}
