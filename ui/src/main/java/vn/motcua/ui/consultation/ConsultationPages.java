package vn.motcua.ui.consultation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

import vn.motcua.ui.client.ConsultationClient;
import vn.motcua.ui.client.ConsultationClient.Consultation;
import vn.motcua.ui.client.ConsultationClient.Own;
import vn.motcua.ui.client.ConsultationClient.Row;
import vn.motcua.ui.client.ConsultationClient.Section;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Drafts that are open for comment, section by section, and what became of the comments. */
@Path("/lay-y-kien")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ConsultationPages {

    private static final Set<String> OUTCOMES = Set.of("said", "gone", "closed", "missing");

    private final Visit visit;
    private final ConsultationClient consultations;

    ConsultationPages(Visit visit, @RestClient ConsultationClient consultations) {
        this.visit = visit;
        this.consultations = consultations;
    }

    /** @param open those that take comments now; {@code soon} will, {@code over} did */
    record All(List<Consultation> open, List<Consultation> soon, List<Consultation> over) implements TemplateInstance {}

    /** A section with what the reader said about it. */
    record Part(Section section, Optional<Own> own) {}

    /** @param outcome {@code said}, {@code gone}, {@code closed}, {@code missing}; empty at first */
    record One(Consultation consultation, List<Part> parts, String outcome) implements TemplateInstance {}

    /** @param parts each section with the comments on it */
    record Matrix(Consultation consultation, List<Answered> parts) implements TemplateInstance {}

    record Answered(Section section, List<Row> rows) {}

    @GET
    public TemplateInstance all() {
        var all = consultations.all().items();
        return new All(in(all, "OPEN"), in(all, "PLANNED"), in(all, "CLOSED", "CONCLUDED"));
    }

    @GET
    @Path("{code}")
    public TemplateInstance one(@RestPath String code, @RestQuery("kq") Optional<String> outcome) {
        var consultation = consultations.one(code);
        var own = visit.citizen() ? Reach.maybe(() -> consultations.mine(code).items()).orElse(List.of()) : List.<Own> of();
        var parts = consultation.sections().stream().map(section -> new Part(section,
                own.stream().filter(each -> each.section() == section.position()).findFirst())).toList();
        return new One(consultation, parts, outcome.filter(OUTCOMES::contains).orElse(""));
    }

    @GET
    @Path("{code}/ket-qua")
    public TemplateInstance matrix(@RestPath String code) {
        var consultation = consultations.one(code);
        var rows = consultations.matrix(code).rows();
        return new Matrix(consultation, consultation.sections().stream().map(section -> new Answered(section,
                rows.stream().filter(row -> row.section() == section.position()).toList())).toList());
    }

    /** For somebody who follows a link to a section after signing in. */
    @GET
    @Path("{code}/gop-y/{section}")
    public Response begin(@RestPath String code, @RestPath int section) {
        visit.needCitizen();
        return Response.seeOther(URI.create("/lay-y-kien/" + code + "#dieu-" + section)).build();
    }

    @POST
    @Path("{code}/gop-y/{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@RestPath String code, @RestPath int section, @RestForm Optional<String> stance,
            @RestForm Optional<String> text, @RestForm("_do") Optional<String> deed) {
        visit.needCitizen();
        try {
            if (deed.filter("gone"::equals).isPresent()) {
                consultations.takeBack(code, section);
                return to(code, section, "gone");
            }
            if (stance.isEmpty() || text.filter(words -> !words.isBlank()).isEmpty()) {
                return to(code, section, "missing");
            }
            consultations.say(code, section, Map.of("stance", stance.get(), "text", text.get().strip()));
            return to(code, section, "said");
        } catch (ServiceProblem problem) {
            return switch (problem.status()) {
                case 400 -> to(code, section, "missing");
                case 409 -> to(code, section, "closed");
                default -> throw problem;
            };
        }
    }

    private static List<Consultation> in(List<Consultation> all, String... phases) {
        return all.stream().filter(each -> Set.of(phases).contains(each.phase())).toList();
    }

    private static Response to(String code, int section, String outcome) {
        return Response.seeOther(URI.create("/lay-y-kien/" + code + "?kq=" + outcome + "#dieu-" + section)).build();
    }
}
