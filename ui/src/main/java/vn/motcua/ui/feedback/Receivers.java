package vn.motcua.ui.feedback;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.FeedbackClient;
import vn.motcua.ui.client.InformationClient;
import vn.motcua.ui.client.InformationClient.Agency;
import vn.motcua.ui.shell.Reach;

/** Finds who will read what somebody is about to send, and where that agency is. */
@ApplicationScoped
class Receivers {

    private final FeedbackClient feedback;
    private final InformationClient directory;

    Receivers(@RestClient FeedbackClient feedback, @RestClient InformationClient directory) {
        this.feedback = feedback;
        this.directory = directory;
    }

    /** @param entry of the directory, when the directory can be reached */
    record Receiver(String agency, Text name, Optional<Agency> entry) {}

    Optional<Receiver> of(Typed typed) {
        return Reach.maybe(() -> feedback.receiver(typed.is("kind", "REGULATION") ? "REGULATION" : "CONDUCT",
                typed.orNull("dossier"), typed.orNull("procedure"), typed.orNull("province")))
                .map(found -> new Receiver(found.agency(), found.name(), Reach.maybe(() -> directory.agency(found.agency()))));
    }
}
