package vn.motcua.ui.counter;

import java.net.URI;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.RightsClient.ConsentText;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** A reception officer begins to file for somebody: who it is, by their identity card, and that they want it. */
@Path("/can-bo/quay")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CounterPages {

    /** Refusals that the officer can mend in the form. */
    private static final Set<Integer> MENDABLE = Set.of(400, 409, 422);
    private static final int MOST_PROCEDURES = 100;

    private final Visit visit;
    private final CatalogueClient catalogue;
    private final EformsClient eforms;
    private final CounterConsent consent;

    CounterPages(Visit visit, @RestClient CatalogueClient catalogue, @RestClient EformsClient eforms,
            CounterConsent consent) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.eforms = eforms;
        this.consent = consent;
    }

    record Start(List<Hit> procedures, ConsentText consent, CounterForm filled) implements TemplateInstance {}

    @GET
    public TemplateInstance start() {
        visit.needOfficer();
        return page(CounterForm.EMPTY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> form) {
        visit.needOfficer();
        var version = consent.text().version();
        var filled = CounterForm.of(form, version);
        if (!filled.errors().isEmpty()) {
            return again(filled);
        }
        try {
            var draft = eforms.begin(filled.value("_key"), filled.begin(version)).id();
            return Response.seeOther(URI.create(CounterDraftPages.BASE + draft + "/" + eforms.draft(draft).beginning()))
                    .build();
        } catch (ServiceProblem problem) {
            if (MENDABLE.contains(problem.status())) {
                return again(filled.refused(problem));
            }
            throw problem;
        }
    }

    private Response again(CounterForm filled) {
        return Response.status(422).entity(page(filled).render()).build();
    }

    private Start page(CounterForm filled) {
        var online = catalogue.ofKinds(List.of("FULL"), MOST_PROCEDURES).items();
        return new Start(online, consent.text(), filled);
    }
}
