package vn.motcua.tracking.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.DocumentEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Shows which papers were issued, and whether the applicant was told. */
@ApplicationScoped
class PaperConsumer {

    private static final String PETITION = "petition-";

    private final Timelines timelines;
    private final Inbox inbox;

    PaperConsumer(Timelines timelines, Inbox inbox) {
        this.timelines = timelines;
        this.inbox = inbox;
    }

    @Incoming("documents")
    @Patient
    @Transactional
    void on(DocumentEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case DocumentEvent.Sealed paper -> timelines.write(Heard.of(paper.id(), paper.dossier(), paper.at(),
                    Kind.PAPER_SEALED, "paper", paper.kind(), "document", paper.document()), _ -> {});
            case DocumentEvent.Revoked paper -> timelines.write(Heard.of(paper.id(), paper.dossier(), paper.at(),
                    Kind.PAPER_REVOKED, "document", paper.document()), _ -> {});
            case DocumentEvent.Stored _ -> {
                // The applicant's own files are no news to them.
            }
        }
    }

    @Incoming("notifications")
    @Patient
    @Transactional
    void on(NotificationEvent event) {
        if (!inbox.claim(event.id()) || isAboutAPetition(event)) {
            return;
        }
        switch (event) {
            case NotificationEvent.Delivered told -> {
                // What lies in the inbox is on the same page already.
                if (told.medium() != NotificationEvent.Medium.INBOX) {
                    timelines.write(Heard.of(told.id(), told.about(), told.at(), Kind.TOLD, "medium", told.medium(),
                            "template", told.template()), _ -> {});
                }
            }
            case NotificationEvent.Failed failed -> timelines.write(Heard.of(failed.id(), failed.about(), failed.at(),
                    Kind.NOT_TOLD, "medium", failed.medium(), "template", failed.template()), _ -> {});
        }
    }

    /** Petitions are followed on pages of their own. */
    private static boolean isAboutAPetition(NotificationEvent event) {
        return switch (event) {
            case NotificationEvent.Delivered told -> told.template().startsWith(PETITION);
            case NotificationEvent.Failed failed -> failed.template().startsWith(PETITION);
        };
    }
}
