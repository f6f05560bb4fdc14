package vn.motcua.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Accepted;
import vn.motcua.contracts.DossierEvent.Apologised;
import vn.motcua.contracts.DossierEvent.Assigned;
import vn.motcua.contracts.DossierEvent.DueRecomputed;
import vn.motcua.contracts.DossierEvent.ObligationMet;
import vn.motcua.contracts.DossierEvent.ObligationRequested;
import vn.motcua.contracts.DossierEvent.Refused;
import vn.motcua.contracts.DossierEvent.Registered;
import vn.motcua.contracts.DossierEvent.ResultDelivered;
import vn.motcua.contracts.DossierEvent.ResultIssued;
import vn.motcua.contracts.DossierEvent.StepCompleted;
import vn.motcua.contracts.DossierEvent.StepStarted;
import vn.motcua.contracts.DossierEvent.Stopped;
import vn.motcua.contracts.DossierEvent.SupplementRequested;
import vn.motcua.contracts.DossierEvent.Supplemented;
import vn.motcua.contracts.DossierEvent.Withdrawn;
import vn.motcua.notification.template.Template;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Tells the applicant each step of the dossier's walk that concerns them. */
@ApplicationScoped
class DossierConsumer {

    private final Messages messages;
    private final Filings filings;
    private final Inbox inbox;

    DossierConsumer(Messages messages, Filings filings, Inbox inbox) {
        this.messages = messages;
        this.filings = filings;
        this.inbox = inbox;
    }

    @Incoming("dossiers")
    @Patient
    @Transactional
    void on(DossierEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        filings.learn(event.dossier(), event.head().code(), event.head().applicant(), null);
        switch (event) {
            case Registered registered -> tell(registered, Template.REGISTERED, "until", registered.checkDue());
            case Accepted accepted -> tell(accepted, Template.ACCEPTED, "due", accepted.due());
            case SupplementRequested requested ->
                tell(requested, Template.SUPPLEMENT_REQUESTED, "answerBy", requested.answerBy());
            case Supplemented supplemented -> tell(supplemented,
                    supplemented.due() == null ? Template.SUPPLEMENTED_BEFORE_ACCEPTANCE : Template.SUPPLEMENTED,
                    "due", supplemented.due(), "until", supplemented.checkDue());
            case Refused refused -> tell(refused, Template.REFUSED);
            case StepStarted started -> tell(started, Template.STEP, "stepVi", started.name().vi(), "stepEn",
                    started.name().en(), "until", started.plannedEnd());
            case Withdrawn withdrawn -> tell(withdrawn, Template.WITHDRAWN);
            case Stopped stopped -> tell(stopped, Template.STOPPED);
            case Apologised late -> tell(late, Template.APOLOGISED, "due", late.due());
            case DueRecomputed recomputed -> tell(recomputed, Template.DUE_RECOMPUTED, "due", recomputed.due());
            case ResultIssued issued -> tell(issued, Template.RESULT_READY);
            case ResultDelivered delivered -> tell(delivered, Template.DELIVERED);
            case Assigned _,StepCompleted _ -> {
                // Inside the agency; the timeline shows it.
            }
            case ObligationRequested _,ObligationMet _ -> {
                // The bill tells it, with amount and term, and so does its settling.
            }
        }
    }

    private void tell(DossierEvent fact, Template template, @Nullable Object... more) {
        var details = News.details(more);
        details.put("code", fact.head().code());
        details.put("dossier", fact.dossier().toString());
        messages.plan(new News(fact.id(), fact.dossier(), fact.head().applicant(), fact.at(), template, details));
    }
}
