package vn.motcua.tracking.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.ApplicationEvent.DraftDiscarded;
import vn.motcua.contracts.ApplicationEvent.Submitted;
import vn.motcua.contracts.ApplicationEvent.Supplemented;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Begins a timeline with the submission. */
@ApplicationScoped
class ApplicationConsumer {

    private final Timelines timelines;
    private final Inbox inbox;

    ApplicationConsumer(Timelines timelines, Inbox inbox) {
        this.timelines = timelines;
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
            case Submitted submitted -> {
                timelines.begin(submitted.dossier(), submitted.code(), submitted.applicant());
                timelines.write(Heard.of(submitted.id(), submitted.dossier(), submitted.at(), Kind.SUBMITTED),
                        dossier -> dossier.submitted(submitted));
            }
            case Supplemented sent -> timelines.write(
                    Heard.of(sent.id(), sent.dossier(), sent.at(), Kind.SUPPLEMENT_SENT, "round", sent.round()),
                    _ -> {});
            case DraftDiscarded _ -> {
                // There is no timeline before the submission.
            }
        }
    }
}
