package vn.motcua.ui.counter;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.citizen.Answering;
import vn.motcua.ui.citizen.SupplementFilling;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Signed;
import vn.motcua.ui.client.RightsClient.ConsentText;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.form.Typed;
import vn.motcua.ui.shell.Visit;

/** A citizen brings what was asked to the counter; the officer answers for them, on the same fields and with their consent. */
@Path("/can-bo/bo-sung/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CounterSupplementPages extends SupplementFilling {

    private final Visit visit;
    private final EformsClient eforms;
    private final CounterConsent consent;

    CounterSupplementPages(Visit visit, @RestClient EformsClient eforms, Questions questions, Answering answering,
            CounterConsent consent) {
        super(eforms, questions, answering);
        this.visit = visit;
        this.eforms = eforms;
        this.consent = consent;
    }

    @Override
    protected void need() {
        visit.needOfficer();
    }

    @Override
    protected String at(UUID dossier) {
        return "/can-bo/bo-sung/" + dossier;
    }

    @Override
    protected String home(UUID dossier) {
        return "/can-bo/ho-so/" + dossier;
    }

    @Override
    protected String afterSending() {
        return "?da=supplement";
    }

    @Override
    protected Optional<ConsentText> consent() {
        return Optional.of(consent.text());
    }

    @Override
    protected void send(UUID dossier, String key, Typed typed) {
        eforms.send(dossier, key, new Signed(consent.text().version(), typed.one(CONSENT_BY)));
    }
}
