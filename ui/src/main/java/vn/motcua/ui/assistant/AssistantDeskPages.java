package vn.motcua.ui.assistant;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

import vn.motcua.ui.client.AssistantClient;
import vn.motcua.ui.client.AssistantClient.Report;
import vn.motcua.ui.client.AssistantClient.Unanswered;
import vn.motcua.ui.shell.Visit;

/** What people say is wrong in the assistant's answers, and what they asked in vain. */
@Path("/xuong/tro-ly")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AssistantDeskPages {

    private static final int A_PAGE = 50;

    private final Visit visit;
    private final AssistantClient assistant;

    AssistantDeskPages(Visit visit, @RestClient AssistantClient assistant) {
        this.visit = visit;
        this.assistant = assistant;
    }

    /** @param closed whether settled ones are shown as well; @param settled whether one was settled a moment ago */
    record Desk(List<Report> reports, boolean closed, Optional<String> next, List<Unanswered> unanswered, boolean settled)
            implements TemplateInstance {}

    @GET
    public TemplateInstance desk(@RestQuery("kq") Optional<String> outcome, @RestQuery("tat-ca") Optional<String> all,
            @RestQuery("sau") Optional<String> after) {
        visit.needOfficer();
        var page = assistant.reports(all.isEmpty(), after.orElse(null), A_PAGE);
        return new Desk(page.items(), all.isPresent(), page.more(), assistant.unanswered().items(),
                outcome.filter("xong"::equals).isPresent());
    }

    @POST
    @Path("{id}/xong")
    public Response settle(@RestPath UUID id, @RestForm("_key") String key) {
        visit.needOfficer();
        assistant.settle(id, key);
        return Response.seeOther(URI.create("/xuong/tro-ly?kq=xong")).build();
    }
}
