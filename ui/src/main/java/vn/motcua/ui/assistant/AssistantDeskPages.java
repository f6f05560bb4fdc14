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

    private final Visit visit;
    private final AssistantClient assistant;

    AssistantDeskPages(Visit visit, @RestClient AssistantClient assistant) {
        this.visit = visit;
        this.assistant = assistant;
    }

    record Desk(List<Report> reports, List<Unanswered> unanswered, boolean settled) implements TemplateInstance {}

    @GET
    public TemplateInstance desk(@RestQuery("kq") Optional<String> outcome) {
        visit.needOfficer();
        return new Desk(assistant.reports().items(), assistant.unanswered().items(),
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
