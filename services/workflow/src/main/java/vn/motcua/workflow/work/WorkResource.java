package vn.motcua.workflow.work;

import java.time.LocalDate;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Money;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.dossier.Actors;
import vn.motcua.workflow.dossier.Decisions;
import vn.motcua.workflow.dossier.DossierView;
import vn.motcua.workflow.dossier.Step;

/** The internal steps of an accepted dossier, and what interrupts them. */
@Path("/api/workflow/v1/dossiers/{reference}")
@RunOnVirtualThread
@RolesAllowed(Roles.OFFICER)
class WorkResource {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+){0,9}";

    private final Decisions decisions;
    private final Actors actors;

    WorkResource(Decisions decisions, Actors actors) {
        this.decisions = decisions;
        this.actors = actors;
    }

    enum Outcome {
        FORWARD,
        RETURN
    }

    /** @param finding what the result will say, by the handler; its members depend on the procedure */
    record Completion(@Size(max = 4000) @Nullable String opinion, @Size(max = 50) @Nullable Map<String, Object> finding,
            @NotNull Outcome outcome) {}

    /** @param amount in đồng */
    record ObligationRequest(@Positive @Max(1_000_000_000_000L) long amount, @NotBlank @Size(max = 4000) String reason) {}

    record Stopping(@NotBlank @Pattern(regexp = CODE) String reasonCode, @NotBlank @Size(max = 4000) String reason,
            @NotBlank @Size(max = 1000) String legalBasis) {}

    record Apology(@NotBlank @Size(max = 4000) String reason, @NotNull LocalDate newDue) {}

    record Reassignment(@NotBlank @Pattern(regexp = "[A-Z]{2}-\\d{4,8}") String staffNumber) {}

    @POST
    @Path("work-start")
    public DossierView startWork(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return decisions.decide(reference, seen, key, Map.of(), new Step.StartWork(), actors.officer());
    }

    @POST
    @Path("step-completion")
    public DossierView complete(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Completion completion) {
        var opinion = completion.opinion() == null ? "" : completion.opinion();
        return decisions.decide(reference, seen, key, completion, switch (completion.outcome()) {
            case FORWARD -> new Step.Forward(opinion, completion.finding() == null ? Map.of() : completion.finding());
            case RETURN -> new Step.Return(needed(opinion));
        }, actors.officer());
    }

    @POST
    @Path("recall")
    public DossierView recall(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return decisions.decide(reference, seen, key, Map.of(), new Step.Recall(), actors.officer());
    }

    @POST
    @Path("reassignment")
    public DossierView reassign(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Reassignment to) {
        return decisions.decide(reference, seen, key, to, new Step.Reassign(to.staffNumber()), actors.officer());
    }

    @POST
    @Path("obligation-request")
    public DossierView requestObligation(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull ObligationRequest request) {
        return decisions.decide(reference, seen, key, request,
                new Step.RequestObligation(Money.of(request.amount()), request.reason()), actors.officer());
    }

    @POST
    @Path("stop")
    public DossierView stop(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Stopping stop) {
        return decisions.decide(reference, seen, key, stop,
                new Step.Stop(stop.reasonCode(), stop.reason(), stop.legalBasis()), actors.officer());
    }

    @POST
    @Path("apology")
    public DossierView apologise(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Apology apology) {
        return decisions.decide(reference, seen, key, apology, new Step.Apologise(apology.reason(), apology.newDue()),
                actors.officer());
    }

    private static String needed(String opinion) {
        if (opinion.isBlank()) {
            throw ProblemException.unprocessable("opinion-missing", "Say why it goes back.");
        }
        return opinion;
    }
}
