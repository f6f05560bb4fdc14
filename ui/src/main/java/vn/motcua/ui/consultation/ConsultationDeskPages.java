package vn.motcua.ui.consultation;

import java.net.URI;
import java.time.DateTimeException;
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

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.ConsultationClient;
import vn.motcua.ui.client.ConsultationClient.Consultation;
import vn.motcua.ui.client.ConsultationClient.DocumentType;
import vn.motcua.ui.client.ConsultationClient.Row;
import vn.motcua.ui.form.Dates;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** The agency's consultations: an editor writes and replies, a publisher announces and publishes the outcome. */
@Path("/can-bo/lay-y-kien")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ConsultationDeskPages {

    private final Visit visit;
    private final ConsultationClient consultations;

    ConsultationDeskPages(Visit visit, @RestClient ConsultationClient consultations) {
        this.visit = visit;
        this.consultations = consultations;
    }

    record Ours(List<Consultation> consultations, boolean editor) implements TemplateInstance {}

    /** @param id of the draft that is written anew, empty for a new one */
    record Write(Optional<UUID> id, int version, List<DocumentType> types, Manuscript draft, String why)
            implements TemplateInstance {}

    /**
     * @param editor    whether the reader writes and replies
     * @param publisher whether they announce and conclude
     * @param paper     what was typed about a file that wasn't taken
     * @param times     what was typed about a time that wasn't taken
     */
    record Open(Consultation consultation, List<Row> comments, boolean editor, boolean publisher, String why, boolean done,
            PaperDraft paper, Times times) implements TemplateInstance {}

    @GET
    public TemplateInstance ours() {
        visit.needOfficer();
        return new Ours(consultations.ours().items(), is("editor"));
    }

    @GET
    @Path("moi")
    public TemplateInstance begin() {
        visit.needOfficer();
        return new Write(Optional.empty(), 0, consultations.documentTypes(), Manuscript.empty(), "");
    }

    @POST
    @Path("moi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(MultivaluedMap<String, String> form) {
        visit.needOfficer();
        var draft = new Manuscript(form);
        try {
            return to(consultations.write(form.getFirst("_key"), draft.draft()).id(), true);
        } catch (ServiceProblem problem) {
            return again(problem, new Write(Optional.empty(), 0, consultations.documentTypes(), draft, why(problem)));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance open(@RestPath UUID id, @RestQuery("da") Optional<String> done) {
        visit.needOfficer();
        return page(id, "", done.isPresent(), Times.none());
    }

    @GET
    @Path("{id}/sua")
    public TemplateInstance edit(@RestPath UUID id) {
        visit.needOfficer();
        var draft = consultations.our(id);
        return new Write(Optional.of(id), draft.version(), consultations.documentTypes(), Manuscript.of(draft), "");
    }

    @POST
    @Path("{id}/sua")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rewrite(@RestPath UUID id, MultivaluedMap<String, String> form) {
        visit.needOfficer();
        var draft = new Manuscript(form);
        try {
            return to(consultations.rewrite(id, seen(form), draft.draft()).id(), true);
        } catch (ServiceProblem problem) {
            return again(problem, new Write(Optional.of(id), consultations.our(id).version(), consultations.documentTypes(),
                    draft, why(problem)));
        }
    }

    @POST
    @Path("{id}/viec/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@RestPath UUID id, @RestPath String deed, MultivaluedMap<String, String> typed) {
        visit.needOfficer();
        var form = Dates.gathered(typed);
        var times = deed.matches("announcement|extension") ? Times.of(form) : Times.none();
        try {
            consultations.decide(id, deed, seen(form), form.getFirst("_key"), decision(deed, form));
            return to(id, true);
        } catch (ServiceProblem problem) {
            return again(problem, page(id, why(problem), false, times));
        } catch (DateTimeException e) {
            return Response.status(400).entity(page(id, Dates.wrongMoment(), false, times).render()).build();
        }
    }

    private Open page(UUID id, String why, boolean done, Times times) {
        var consultation = consultations.our(id);
        var comments = consultation.phase().matches("CLOSED|CONCLUDED") ? consultations.comments(id).rows() : List.<Row> of();
        return new Open(consultation, comments, is("editor"), is("publisher"), why, done, PaperDraft.empty(), times);
    }

    private static Map<String, Object> decision(String deed, MultivaluedMap<String, String> form) {
        return switch (deed) {
            case "announcement" -> Map.of("opens", Times.instant(Times.of(form).opens()), "closes",
                    Times.instant(Times.of(form).closes()));
            case "extension" -> Map.of("closes", Times.instant(Times.of(form).closes()));
            case "replies" -> Map.of("comments", form.getOrDefault("comment", List.of()), "verdict",
                    Optional.ofNullable(form.getFirst("verdict")).orElse("DECLINED"), "text",
                    Optional.ofNullable(form.getFirst("text")).orElse(""));
            case "conclusion" -> {
                var vi = Optional.ofNullable(form.getFirst("vi")).orElse("").strip();
                var en = Optional.ofNullable(form.getFirst("en")).orElse("").strip();
                yield Map.of("vi", vi, "en", en.isEmpty() ? vi : en);
            }
            default -> Map.of();
        };
    }

    static String why(ServiceProblem problem) {
        return switch (problem.code()) {
            case "period-too-short" -> Messages.say("cd-why-short", problem.more().getOrDefault("minDays", ""));
            case "two-persons" -> Messages.say("cd-why-two");
            case "lost-race", "phase" -> Messages.say("cd-why-moved");
            case "replies-missing" -> Messages.say("cd-why-replies");
            case "too-many-files" -> Messages.say("cd-why-files");
            case "not-later" -> Messages.say("cd-why-later");
            case "comments" -> Messages.say("cd-why-comments");
            default -> Messages.say("cd-why-missing");
        };
    }

    private static Response again(ServiceProblem problem, TemplateInstance page) {
        boolean mendable = problem.status() == 400 || problem.status() == 409 || problem.status() == 422
                || problem.code().equals("two-persons");
        if (!mendable) {
            throw problem;
        }
        return Response.status(problem.status()).entity(page.render()).build();
    }

    private boolean is(String role) {
        return visit.roles().contains(role);
    }

    /** What the page that was answered had seen. */
    static String seen(Map<String, List<String>> form) {
        return "\"" + form.getOrDefault("_version", List.of("")).getFirst() + "\"";
    }

    private static Response to(UUID id, boolean done) {
        return Response.seeOther(URI.create("/can-bo/lay-y-kien/" + id + (done ? "?da=1" : ""))).build();
    }
}
