package vn.motcua.payment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.ApplicationEvent.DraftDiscarded;
import vn.motcua.contracts.ApplicationEvent.Submitted;
import vn.motcua.contracts.ApplicationEvent.Supplemented;
import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.payment.bill.Bills;
import vn.motcua.payment.bill.Filings;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Opens a bill for a filing whose fee is due first. */
@ApplicationScoped
class ApplicationConsumer {

    private final Filings filings;
    private final Bills bills;
    private final Inbox inbox;

    ApplicationConsumer(Filings filings, Bills bills, Inbox inbox) {
        this.filings = filings;
        this.bills = bills;
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
            case Submitted submitted -> open(submitted);
            case Supplemented _ -> {
                // A supplement costs nothing.
            }
            case DraftDiscarded _ -> {
                // Nothing was due yet.
            }
        }
    }

    private void open(Submitted submitted) {
        filings.learn(submitted.dossier(), submitted.code(), submitted.unit(), submitted.authority(),
                submitted.applicant());
        if (submitted.payFirst() && !submitted.fee().isZero()) {
            bills.open(submitted.id(), submitted.dossier(), Purpose.FEE, submitted.fee());
        }
    }
}
