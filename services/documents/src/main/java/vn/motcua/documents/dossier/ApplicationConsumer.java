package vn.motcua.documents.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Learns which filings were sent. */
@ApplicationScoped
class ApplicationConsumer {

    private final Directory directory;
    private final Inbox inbox;

    ApplicationConsumer(Directory directory, Inbox inbox) {
        this.directory = directory;
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
        }
    }
}
