package vn.motcua.ui.citizen;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Fault;
import vn.motcua.ui.client.EformsClient.OpenField;
import vn.motcua.ui.client.EformsClient.Supplement;
import vn.motcua.ui.form.Question;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.form.Typed;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Answering a supplement request, on the very fields that the officer marked. */
@Path("/ho-so/{id}/bo-sung")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SupplementPages {

    private final Visit visit;
    private final EformsClient eforms;
    private final Questions questions;
    private final Answering answering;

    SupplementPages(Visit visit, @RestClient EformsClient eforms, Questions questions, Answering answering) {
        this.visit = visit;
        this.eforms = eforms;
        this.questions = questions;
        this.answering = answering;
    }

    /** A marked question, why it was marked, and how it was answered before. */
    record Marked(Question question, OpenField open) {}

    record Link(String field, String message) {}

    /** @param unchanged whether it was sent without a change */
    record Answer(Supplement supplement, List<Marked> marked, List<Link> errors, boolean unchanged)
            implements TemplateInstance {}

    record Closed(UUID dossier) implements TemplateInstance {}

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestQuery("kiem") Optional<String> sent,
            @RestQuery("chua-sua") Optional<String> unchanged, @RestQuery("them") Optional<String> growing,
            @RestQuery("tep") Optional<String> file, @RestQuery("loi") Optional<FileRefusal> refusal) {
        visit.needCitizen();
        Supplement supplement;
        try {
            supplement = eforms.supplement(id);
        } catch (ServiceProblem problem) {
            if (problem.status() == 409) {
                return new Closed(id);
            }
            throw problem;
        }
        // Nobody is told off before having tried.
        var faults = FileRefusal.added(sent.isPresent() ? supplement.problems() : List.<Fault> of(), file, refusal);
        var all = questions.of(supplement.fields(), faults, growing.orElse(""));
        var marked = all.stream().map(question -> new Marked(question, supplement.open(question.field().id()))).toList();
        var links = all.stream().flatMap(Question::allBad).flatMap(bad -> bad.errors().stream()
                .map(message -> new Link(bad.target(), message))).toList();
        return new Answer(supplement, marked, links, unchanged.isPresent());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response typed(@RestPath UUID id, MultivaluedMap<String, String> inputs) {
        return answer(id, inputs, Map.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response typedWithFiles(@RestPath UUID id, MultipartFormDataInput inputs) {
        return answer(id, Multipart.texts(inputs), Multipart.files(inputs));
    }

    /** For the script: it has uploaded a file and says where it belongs. */
    @POST
    @Path("tep")
    @Consumes(MediaType.APPLICATION_JSON)
    public void attach(@RestPath UUID id, Answering.Brought file) {
        visit.needCitizen();
        eforms.buffer(id, new EformsClient.Typed(Answering.attached(eforms.supplement(id).fields(), file)));
    }

    private Response answer(UUID id, Map<String, List<String>> inputs, Map<String, FormValue> files) {
        visit.needCitizen();
        var typed = new Typed(inputs);
        var read = answering.read(id, eforms.supplement(id).fields(), typed, files);
        var kept = eforms.buffer(id, new EformsClient.Typed(read.answers()));
        var deed = typed.one("_do");
        if (read.refused().isPresent()) {
            return to(id, "/bo-sung?" + read.refused().get());
        }
        if (deed.startsWith("add:")) {
            return to(id, "/bo-sung?them=" + deed.substring("add:".length()));
        }
        if (!deed.equals("send")) {
            return to(id, "/bo-sung");
        }
        return kept.problems().isEmpty() ? send(id, typed.one("_key")) : to(id, "/bo-sung?kiem=1");
    }

    private Response send(UUID id, String key) {
        try {
            eforms.send(id, key);
            return to(id, "?da-bo-sung=1");
        } catch (ServiceProblem problem) {
            return switch (problem.status()) {
                case 409 -> to(id, "");
                case 422 -> to(id, problem.code().equals("unchanged") ? "/bo-sung?chua-sua=1" : "/bo-sung?kiem=1");
                default -> throw problem;
            };
        }
    }

    private static Response to(UUID dossier, String rest) {
        return Response.seeOther(URI.create("/ho-so/" + dossier + rest)).build();
    }
}
