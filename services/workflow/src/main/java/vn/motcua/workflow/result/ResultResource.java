package vn.motcua.workflow.result;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Delivery;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.version.IfMatch;
import vn.motcua.workflow.dossier.Actors;
import vn.motcua.workflow.dossier.Decisions;
import vn.motcua.workflow.dossier.DossierView;
import vn.motcua.workflow.dossier.Step;

/** The clerk issues the result with the agency's seal; the one-stop shop delivers it. */
@Path("/api/workflow/v1/dossiers/{reference}")
@RunOnVirtualThread
@RolesAllowed(Roles.OFFICER)
class ResultResource {

    private final Decisions decisions;
    private final Actors actors;
    private final Sealing sealing;

    ResultResource(Decisions decisions, Actors actors, Sealing sealing) {
        this.decisions = decisions;
        this.actors = actors;
        this.sealing = sealing;
    }

    /** @param proof how it reached the applicant, for example a tracking number */
    record Handover(@NotNull Delivery method, @Size(max = 1000) @Nullable String proof) {}

    @POST
    @Path("issue")
    public DossierView issue(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @RestHeader("Authorization") String token) {
        var clerk = actors.officer();
        var issue = sealing.sealed(reference, clerk, IfMatch.version(seen), token);
        return decisions.decide(reference, seen, key, Map.of(), issue, clerk);
    }

    @POST
    @Path("delivery")
    public DossierView deliver(@RestPath String reference, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Handover handover) {
        var proof = handover.proof() == null ? "" : handover.proof();
        return decisions.decide(reference, seen, key, handover, new Step.Deliver(handover.method(), proof),
                actors.officer());
    }
}
