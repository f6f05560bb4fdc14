package vn.motcua.ui.information;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.NoticeDeskClient;
import vn.motcua.ui.client.NoticeDeskClient.Written;
import vn.motcua.ui.information.NoticeForm.Fault;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Where an agency's editor writes notices and its publisher publishes them; never the same person. */
@Path("/can-bo/tin-tuc")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class NoticeDeskPages {

    private static final int PROCEDURES = 100;
    private static final Map<String, String> DEEDS = Map.of("cong-bo", "publication", "rut", "withdrawal");

    private final Visit visit;
    private final NoticeDeskClient notices;
    private final CatalogueClient catalogue;

    NoticeDeskPages(Visit visit, @RestClient NoticeDeskClient notices, @RestClient CatalogueClient catalogue) {
        this.visit = visit;
        this.notices = notices;
        this.catalogue = catalogue;
    }

    /** @param outcome {@code saved}, {@code done}, {@code own}, {@code changed} or empty */
    record Desk(List<Written> notices, NoticeForm form, List<Fault> faults, List<Hit> procedures, boolean editor,
            boolean publisher, String outcome) implements TemplateInstance {}

    @GET
    public TemplateInstance desk(@RestQuery("kq") Optional<String> outcome) {
        visit.needOfficer();
        return page(new NoticeForm(Map.of()), List.of(), outcome.filter(it -> it.matches("saved|done|own|changed")).orElse(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(MultivaluedMap<String, String> typed) {
        visit.needOfficer();
        var form = new NoticeForm(typed);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return Response.status(422).entity(page(form, faults, "")).build();
        }
        try {
            notices.draft(typed.getFirst("_key"), form.content());
            return to("saved");
        } catch (ServiceProblem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            var refused = problem.errors().stream().map(error -> new Fault(error.field(), Messages.say("notice-refused")));
            return Response.status(422).entity(page(form, refused.toList(), "")).build();
        }
    }

    /** Publishes or withdraws. */
    @POST
    @Path("{id}/{deed}")
    public Response take(@RestPath UUID id, @RestPath String deed, @RestForm("_key") String key, @RestForm int version) {
        visit.needOfficer();
        try {
            notices.take(id, Optional.ofNullable(DEEDS.get(deed)).orElseThrow(NotFoundException::new), "\"" + version + "\"",
                    key);
            return to("done");
        } catch (ServiceProblem problem) {
            return switch (problem.code()) {
                case "own-work" -> to("own");
                case "notice-changed" -> to("changed");
                default -> throw problem;
            };
        }
    }

    private Desk page(NoticeForm form, List<Fault> faults, String outcome) {
        var procedures = Reach.maybe(() -> catalogue.search(null, null, null, PROCEDURES).items()).orElse(List.of());
        return new Desk(notices.desk().items(), form, faults, procedures, visit.roles().contains("editor"),
                visit.roles().contains("publisher"), outcome);
    }

    private static Response to(String outcome) {
        return Response.seeOther(URI.create("/can-bo/tin-tuc?kq=" + outcome)).build();
    }
}
