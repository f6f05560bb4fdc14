package vn.motcua.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent;
import vn.motcua.contracts.PetitionEvent.Answered;
import vn.motcua.contracts.PetitionEvent.Declined;
import vn.motcua.contracts.PetitionEvent.Filed;
import vn.motcua.contracts.PetitionEvent.Merged;
import vn.motcua.contracts.PetitionEvent.Overdue;
import vn.motcua.contracts.PetitionEvent.Published;
import vn.motcua.contracts.PetitionEvent.Rated;
import vn.motcua.contracts.PetitionEvent.Reopened;
import vn.motcua.contracts.PetitionEvent.Rerouted;
import vn.motcua.contracts.PetitionEvent.TakenOn;
import vn.motcua.contracts.PetitionEvent.Unpublished;
import vn.motcua.notification.template.Template;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Tells petitioners what becomes of their feedback. */
@ApplicationScoped
class PetitionConsumer {

    private final Messages messages;
    private final Inbox inbox;

    PetitionConsumer(Messages messages, Inbox inbox) {
        this.messages = messages;
        this.inbox = inbox;
    }

    @Incoming("petitions")
    @Patient
    @Transactional
    void on(PetitionEvent event) {
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case Filed filed -> tell(filed, Template.PETITION_FILED, "due", filed.due());
            case Rerouted rerouted -> tell(rerouted, Template.PETITION_REROUTED, "due", rerouted.due());
            case Declined declined -> tell(declined, Template.PETITION_DECLINED);
            case Answered answered -> tell(answered, Template.PETITION_ANSWERED);
            case Published published -> tell(published, Template.PETITION_PUBLISHED);
            case TakenOn _,Merged _,Overdue _ -> {
                // The petition's page shows it.
            }
            case Reopened _,Rated _,Unpublished _ -> {
                // The petitioner did it, or is glad of it.
            }
        }
    }

    private void tell(PetitionEvent fact, Template template, @Nullable Object... more) {
        var details = News.details(more);
        details.put("code", fact.head().code());
        details.put("petition", fact.head().petition().toString());
        messages.plan(new News(fact.id(), fact.head().petition(), fact.head().petitioner(), fact.at(), template, details));
    }
}
