package vn.motcua.ui.citizen;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Procedure;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Begin;
import vn.motcua.ui.client.EformsClient.Head;
import vn.motcua.ui.client.RightsClient;
import vn.motcua.ui.client.RightsClient.Standing;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Where an application begins, or goes on. */
@Path("/nop-ho-so")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ApplyPages {

    private final Visit visit;
    private final CatalogueClient catalogue;
    private final EformsClient eforms;
    private final RightsClient rights;

    ApplyPages(Visit visit, @RestClient CatalogueClient catalogue, @RestClient EformsClient eforms,
            @RestClient RightsClient rights) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.eforms = eforms;
        this.rights = rights;
    }

    /**
     * @param standing for whom the visitor may act here
     * @param level    of the visitor's e-ID when it isn't enough for this procedure
     * @param ended    whether a mandate was chosen that doesn't hold any more
     */
    record Start(Procedure procedure, List<Head> drafts, List<Standing> standing, Optional<String> level, boolean ended)
            implements TemplateInstance {}

    @GET
    @Path("{procedure}")
    public TemplateInstance start(@RestPath String procedure, @RestQuery("uy-quyen") Optional<String> ended) {
        visit.needCitizen();
        var found = catalogue.procedure(procedure);
        var drafts = eforms.drafts().items().stream().filter(draft -> draft.procedure().equals(procedure)).toList();
        var standing = Reach.maybe(() -> rights.standing(procedure).items()).orElse(List.of());
        return new Start(found, drafts, standing, visit.claim("identity_level")
                .filter(level -> level.matches("\\d") && Integer.parseInt(level) < found.identityLevel()), ended.isPresent());
    }

    @POST
    @Path("{procedure}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@RestPath String procedure, @RestForm("_key") String key, @RestForm boolean another,
            @RestForm Optional<String> mandate) {
        visit.needCitizen();
        try {
            var begun = eforms.begin(key, new Begin(procedure, null, another,
                    mandate.filter(id -> !id.isBlank()).map(UUID::fromString).orElse(null)));
            return Response.seeOther(URI.create(OwnDraftPages.BASE + begun.id()
                    + (begun.existing() ? "" : "/" + eforms.draft(begun.id()).beginning()))).build();
        } catch (ServiceProblem problem) {
            if (problem.code().equals("mandate-over")) {
                return Response.seeOther(URI.create("/nop-ho-so/" + procedure + "?uy-quyen=het")).build();
            }
            throw problem;
        }
    }
}
