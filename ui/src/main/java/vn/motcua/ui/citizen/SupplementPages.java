package vn.motcua.ui.citizen;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Signed;
import vn.motcua.ui.client.RightsClient.ConsentText;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.form.Typed;
import vn.motcua.ui.shell.Visit;

/** Answering a supplement request for one's own dossier. */
@Path("/ho-so/{id}/bo-sung")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SupplementPages extends SupplementFilling {

    private final Visit visit;
    private final EformsClient eforms;

    SupplementPages(Visit visit, @RestClient EformsClient eforms, Questions questions, Answering answering) {
        super(eforms, questions, answering);
        this.visit = visit;
        this.eforms = eforms;
    }

    @Override
    protected void need() {
        visit.needCitizen();
    }

    @Override
    protected String at(UUID dossier) {
        return home(dossier) + "/bo-sung";
    }

    @Override
    protected String home(UUID dossier) {
        return "/ho-so/" + dossier;
    }

    @Override
    protected String afterSending() {
        return "?da-bo-sung=1";
    }

    @Override
    protected Optional<ConsentText> consent() {
        return Optional.empty();
    }

    @Override
    protected void send(UUID dossier, String key, Typed typed) {
        eforms.send(dossier, key, Signed.BY_ONESELF);
    }
}
