package vn.motcua.workflow.review;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Roles;
import vn.motcua.workflow.dossier.Actors;
import vn.motcua.workflow.dossier.Decisions;
import vn.motcua.workflow.dossier.DossierView;
import vn.motcua.workflow.dossier.Step;
import vn.motcua.workflow.dossier.Step.Accept.Check;
import vn.motcua.workflow.dossier.Step.Accept.Decision;
import vn.motcua.workflow.dossier.Step.RequestSupplement.Mark;

/** What the one-stop shop decides about a filing; a handler asks for supplements in the same way. */
@Path("/api/workflow/v1/dossiers/{reference}")
@RunOnVirtualThread
@RolesAllowed(Roles.OFFICER)
class ReviewResource {

    private final Decisions decisions;
    private final Actors actors;

    ReviewResource(Decisions decisions, Actors actors) {
        this.decisions = decisions;
        this.actors = actors;
    }

    /** @param startWork false keeps it accepted until somebody hands it over for work; true when left out */
    record Acceptance(@Size(max = 100) @Nullable List<@Valid @NotNull CheckedComponent> checklist,
            @Nullable Decision exemption, @Nullable Boolean startWork) {}

    /**
     * Each paper is either looked at and right, or not needed for the reason in the note; see {@code toCheck} of the dossier.
     *
     * @param notRequired false when left out
     */
    record CheckedComponent(@NotBlank @Size(max = 100) String component, boolean ok, @Nullable Boolean notRequired,
            @Size(max = 1000) @Nullable String note) {

        Check check() {
            return new Check(component, ok, Boolean.TRUE.equals(notRequired), note);
        }
    }

    record SupplementRequest(@NotBlank @Size(max = 4000) String reason,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull Marked> marks, @Nullable Integer answerDays) {}

    record Marked(@NotBlank @Size(max = 200) String field, @Size(max = 100) @Nullable String component,
            @NotBlank @Size(max = 2000) String reason) {}

    record Refusal(@NotBlank @Pattern(regexp = CODE) String reasonCode, @NotBlank @Size(max = 4000) String reason,
            @NotBlank @Size(max = 1000) String legalBasis) {}

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+){0,9}";

    @POST
    @Path("claim")
    public DossierView claim(@RestPath String reference, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return decisions.take(reference, key, Map.of(), new Step.Claim(), actors.officer());
    }

    @POST
    @Path("release")
    public DossierView release(@RestPath String reference, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return decisions.take(reference, key, Map.of(), new Step.Release(), actors.officer());
    }

    @POST
    @Path("acceptance")
    public DossierView accept(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Acceptance acceptance) {
        var checks = acceptance.checklist() == null ? List.<Check> of()
                : acceptance.checklist().stream().map(CheckedComponent::check).toList();
        boolean startWork = acceptance.startWork() == null || acceptance.startWork();
        return decisions.decide(reference, seen, key, acceptance, new Step.Accept(acceptance.exemption(), startWork, checks),
                actors.officer());
    }

    @POST
    @Path("supplement-request")
    public DossierView requestSupplement(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull SupplementRequest request) {
        var marks = request.marks().stream().map(mark -> new Mark(mark.field(), mark.component(), mark.reason())).toList();
        return decisions.decide(reference, seen, key, request,
                new Step.RequestSupplement(request.reason(), marks, request.answerDays()), actors.officer());
    }

    @POST
    @Path("refusal")
    public DossierView refuse(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Refusal refusal) {
        return decisions.decide(reference, seen, key, refusal,
                new Step.Refuse(refusal.reasonCode(), refusal.reason(), refusal.legalBasis()), actors.officer());
    }
}
