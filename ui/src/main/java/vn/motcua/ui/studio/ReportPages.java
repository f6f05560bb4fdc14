package vn.motcua.ui.studio;

import java.net.URI;
import java.util.List;
import java.util.Map;
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

import vn.motcua.ui.client.StudioClient;
import vn.motcua.ui.client.StudioClient.Report;
import vn.motcua.ui.shell.ServiceProblem;

/** What readers say is wrong with the agency's pages, until somebody says what became of it. */
@Path("/xuong/bao-loi")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReportPages {

    private static final int A_PAGE = 50;
    private static final List<String> OUTCOMES = List.of("MENDED", "NOT_WRONG", "ELSEWHERE");

    private final StudioClient studio;

    ReportPages(@RestClient StudioClient studio) {
        this.studio = studio;
    }

    /** @param closed whether closed ones are shown as well; @param done what has just happened to one */
    record Reports(List<Report> reports, List<String> outcomes, boolean closed, Optional<String> next, Optional<String> done)
            implements TemplateInstance {}

    @GET
    public TemplateInstance reports(@RestQuery("tat-ca") Optional<String> all, @RestQuery("sau") Optional<String> after,
            @RestQuery("da") Optional<String> done) {
        StudioPages.enter();
        var page = studio.reports(all.isEmpty(), after.orElse(null), A_PAGE);
        return new Reports(page.items(), OUTCOMES, all.isPresent(), page.more(), done);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@RestPath UUID id, @RestForm String outcome, @RestForm Optional<String> note,
            @RestForm("_key") String key) {
        StudioPages.enter();
        try {
            studio.close(id, key, Map.of("outcome", outcome, "note", note.map(String::strip).orElse("")));
            return Response.seeOther(URI.create("/xuong/bao-loi?da=dong")).build();
        } catch (ServiceProblem e) {
            if (e.status() != 409) {
                throw e;
            }
            return Response.seeOther(URI.create("/xuong/bao-loi?da=truoc")).build();
        }
    }
}
