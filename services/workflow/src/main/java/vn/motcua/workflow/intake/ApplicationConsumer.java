package vn.motcua.workflow.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;
import vn.motcua.workflow.dossier.Dossiers;
import vn.motcua.workflow.dossier.Step;
import vn.motcua.workflow.terms.Learning;

/** Opens a dossier for every filing, and goes on with it when its supplement comes in. */
@ApplicationScoped
class ApplicationConsumer {

    private static final Logger LOG = Logger.getLogger(ApplicationConsumer.class);

    private final Dossiers dossiers;
    private final Payments payments;
    private final Inbox inbox;

    ApplicationConsumer(Dossiers dossiers, Payments payments, Inbox inbox) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.inbox = inbox;
    }

    @Incoming("applications")
    @Patient
    @Learning
    @Transactional
    void on(ApplicationEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case ApplicationEvent.Submitted submitted -> open(submitted);
            case ApplicationEvent.Supplemented supplemented -> supply(supplemented);
            case ApplicationEvent.DraftDiscarded _ -> {
                // It never came here.
            }
        }
    }

    private void open(ApplicationEvent.Submitted submitted) {
        payments.meet(submitted.dossier());
        if (dossiers.exists(submitted.dossier())) {
            LOG.warnf("Dossier %s was filed twice; the second is ignored", submitted.dossier());
            return;
        }
        dossiers.open(submitted);
        payments.heardEarly(submitted.dossier()).forEach(payments::apply);
    }

    private void supply(ApplicationEvent.Supplemented supplemented) {
        boolean open = dossiers.supplement(supplemented.dossier())
                .filter(asked -> asked.round() == supplemented.round()).isPresent();
        var step = new Step.Supply(supplemented.round(), supplemented.revision(), supplemented.at(),
                supplemented.cases(), supplemented.papers());
        if (!open || !dossiers.supply(supplemented.dossier(), step)) {
            LOG.warnf("Supplement %d of dossier %s came when none was awaited", supplemented.round(),
                    supplemented.dossier());
        }
    }
}
