package vn.motcua.participation.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Shows drafts to everybody and takes comments of those who are signed in. */
@Path("/api/participation/v1")
@PermitAll
@RunOnVirtualThread
class ConsultationResource {

    private final Views views;
    private final Comments comments;
    private final DocumentTypes types;
    private final Caller caller;

    ConsultationResource(Views views, Comments comments, DocumentTypes types, Caller caller) {
        this.views = views;
        this.comments = comments;
        this.types = types;
        this.caller = caller;
    }

    record Listed(List<ConsultationView> items) {}

    record Comment(@NotNull Comments.Stance stance, @NotBlank @Size(max = 5000) String text) {}

    record Mine(List<Comments.Own> items) {}

    /** @param rows every comment with its reply, without its author */
    record Matrix(String code, long comments, long replied, List<Comments.Row> rows) {}

    @GET
    @Path("document-types")
    public List<DocumentTypes.DocumentType> documentTypes() {
        return types.all();
    }

    @GET
    @Path("consultations")
    public Listed all(@RestQuery Optional<String> phase) {
        return new Listed(views.announced(phase.map(ConsultationResource::phase)));
    }

    @GET
    @Path("consultations/{code}")
    public ConsultationView one(@RestPath String code) {
        return views.announced(code);
    }

    /** Published with the outcome. */
    @GET
    @Path("consultations/{code}/matrix")
    public Matrix matrix(@RestPath String code) {
        var consultation = views.announced(code);
        if (consultation.phase() != Phase.CONCLUDED) {
            throw ProblemException.notFound("The outcome isn't published yet.");
        }
        return new Matrix(code, consultation.comments(), consultation.replied(),
                comments.rows(consultation.id(), Optional.empty(), false));
    }

    @GET
    @Path("consultations/{code}/comments/mine")
    @RolesAllowed(Roles.CITIZEN)
    public Mine mine(@RestPath String code) {
        return own(views.announced(code));
    }

    @PUT
    @Path("consultations/{code}/sections/{section}/comment")
    @RolesAllowed(Roles.CITIZEN)
    public Mine say(@RestPath String code, @RestPath int section, @Valid @NotNull Comment comment) {
        var consultation = views.announced(code);
        comments.say(consultation.id(), section, caller.person(), comment.stance(), comment.text().strip());
        return own(consultation);
    }

    @DELETE
    @Path("consultations/{code}/sections/{section}/comment")
    @RolesAllowed(Roles.CITIZEN)
    public Mine takeBack(@RestPath String code, @RestPath int section) {
        var consultation = views.announced(code);
        comments.takeBack(consultation.id(), section, caller.person());
        return own(consultation);
    }

    /** Replies are shown to their commenter with the published outcome, as to everybody. */
    private Mine own(ConsultationView consultation) {
        var own = comments.of(consultation.id(), caller.person());
        return new Mine(consultation.phase() == Phase.CONCLUDED ? own
                : own.stream().map(comment -> new Comments.Own(comment.section(), comment.stance(), comment.text(),
                        comment.at(), comment.editedAt(), null, null)).toList());
    }

    private static Phase phase(String name) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.DRAFT && phase.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> ProblemException.badRequest("phase", "PLANNED, OPEN, CLOSED or CONCLUDED."));
    }
}
