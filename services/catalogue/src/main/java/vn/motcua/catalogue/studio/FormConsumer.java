package vn.motcua.catalogue.studio;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.FormEvent;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Keeps which e-forms are published. */
@ApplicationScoped
class FormConsumer {

    private final PublishedForms forms;
    private final Inbox inbox;

    FormConsumer(PublishedForms forms, Inbox inbox) {
        this.forms = forms;
        this.inbox = inbox;
    }

    @Incoming("forms")
    @Patient
    @Transactional
    void on(FormEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case FormEvent.Published published -> forms.keep(published.code(), published.version(),
                    new PublishedForms.Names(Set.copyOf(published.fields()), published.cases()));
        }
    }
}
