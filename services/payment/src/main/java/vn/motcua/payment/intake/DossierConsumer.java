package vn.motcua.payment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

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
import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.payment.bill.Bills;
import vn.motcua.payment.bill.Filings;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Opens a bill for an obligation, and a refund when a dossier ends before the service was rendered. */
@ApplicationScoped
class DossierConsumer {

    private final Filings filings;
    private final Bills bills;
    private final Refunds refunds;
    private final Inbox inbox;

    DossierConsumer(Filings filings, Bills bills, Refunds refunds, Inbox inbox) {
        this.filings = filings;
        this.bills = bills;
        this.refunds = refunds;
        this.inbox = inbox;
    }

    @Incoming("dossiers")
    @Patient
    @Transactional
    void on(DossierEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case Registered registered -> filings.learn(registered.dossier(), registered.head().code(),
                    registered.unit(), registered.authority(), registered.head().applicant());
            case ObligationRequested requested ->
                bills.open(requested.id(), requested.dossier(), Purpose.OBLIGATION, requested.amount());
            case Refused refused -> end(refused, "REFUSED", true);
            case Withdrawn withdrawn -> end(withdrawn, "WITHDRAWN", !withdrawn.accepted());
            // Stopped after acceptance: whether the service was rendered is for the cashier to judge.
            case Stopped stopped -> end(stopped, "STOPPED", true);
            case Assigned _,Accepted _,SupplementRequested _,Supplemented _,StepStarted _,StepCompleted _,ObligationMet _,Apologised _,DueRecomputed _,ResultIssued _,ResultDelivered _ -> {
                // Moves no money.
            }
        }
    }

    private void end(DossierEvent end, String reason, boolean refundable) {
        bills.cancelUnpaid(end.dossier());
        if (refundable) {
            refunds.openForDossier(end.dossier(), reason);
        }
    }
}
