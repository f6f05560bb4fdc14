package vn.motcua.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.RetentionEvent;
import vn.motcua.contracts.RetentionEvent.Announced;
import vn.motcua.contracts.RetentionEvent.Destroyed;
import vn.motcua.contracts.RetentionEvent.Extended;
import vn.motcua.notification.template.Template;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Tells people in time that the data of a filing will be destroyed, and forgets how to reach them about it when they are. */
@ApplicationScoped
class RetentionConsumer {

    private final Messages messages;
    private final Filings filings;
    private final Inbox inbox;

    RetentionConsumer(Messages messages, Filings filings, Inbox inbox) {
        this.messages = messages;
        this.filings = filings;
        this.inbox = inbox;
    }

    @Incoming("retention")
    @Patient
    @Transactional
    void on(RetentionEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case Announced announced -> tell(announced);
            case Destroyed destroyed -> filings.forgetContact(destroyed.dossier());
            case Extended _ -> {
                // The new end will be announced in its time.
            }
        }
    }

    private void tell(Announced announced) {
        messages.plan(new News(announced.id(), announced.dossier(), announced.applicant(), announced.at(),
                Template.RETENTION_ANNOUNCED, News.details("code", announced.code(), "dossier", announced.dossier(),
                        "lastDay", announced.until())));
    }
}
