package vn.motcua.ui.citizen;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Procedure;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Begin;
import vn.motcua.ui.client.EformsClient.Head;
import vn.motcua.ui.shell.Visit;

/** Where an application begins, or goes on. */
@Path("/nop-ho-so")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ApplyPages {

    private final Visit visit;
    private final CatalogueClient catalogue;
    private final EformsClient eforms;

    ApplyPages(Visit visit, @RestClient CatalogueClient catalogue, @RestClient EformsClient eforms) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.eforms = eforms;
    }

    /** @param level of the visitor's e-ID when it isn't enough for this procedure */
    record Start(Procedure procedure, List<Head> drafts, Optional<String> level) implements TemplateInstance {}

    @GET
    @Path("{procedure}")
    public TemplateInstance start(@RestPath String procedure) {
        visit.needCitizen();
        var found = catalogue.procedure(procedure);
        var drafts = eforms.drafts().items().stream().filter(draft -> draft.procedure().equals(procedure)).toList();
        return new Start(found, drafts, visit.claim("identity_level")
                .filter(level -> level.matches("\\d") && Integer.parseInt(level) < found.identityLevel()));
    }

    @POST
    @Path("{procedure}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@RestPath String procedure, @RestForm("_key") String key, @RestForm boolean another) {
        visit.needCitizen();
        var draft = eforms.begin(key, new Begin(procedure, null, another));
        return Response.seeOther(URI.create(OwnDraftPages.BASE + draft.id() + draft.beginning())).build();
    }
}
