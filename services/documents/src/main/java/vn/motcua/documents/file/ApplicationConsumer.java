package vn.motcua.documents.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Learns which filings were sent, so that their files stay, and which never will be. */
@ApplicationScoped
class ApplicationConsumer {

    private final Directory directory;
    private final Removal removal;
    private final Inbox inbox;

    ApplicationConsumer(Directory directory, Removal removal, Inbox inbox) {
        this.directory = directory;
        this.removal = removal;
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
            case ApplicationEvent.Submitted submitted -> directory.remember(submitted);
            case ApplicationEvent.Supplemented _ -> {
                // New files came under the same dossier id; nothing here changes.
            }
            case ApplicationEvent.DraftDiscarded discarded -> removal.forget(discarded.dossier());
        }
    }
}
