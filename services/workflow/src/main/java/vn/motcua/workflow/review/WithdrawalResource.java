package vn.motcua.workflow.review;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** The applicant takes the dossier back, until its result is signed. */
@Path("/api/workflow/v1/dossiers/{reference}/withdrawal")
@RunOnVirtualThread
@RolesAllowed(Roles.CITIZEN)
class WithdrawalResource {

    private final Decisions decisions;
    private final Actors actors;

    WithdrawalResource(Decisions decisions, Actors actors) {
        this.decisions = decisions;
        this.actors = actors;
    }

    record Withdrawal(@Size(max = 4000) @Nullable String reason) {}

    @POST
    public DossierView withdraw(@RestPath String reference, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @Nullable Withdrawal withdrawal) {
        var reason = withdrawal == null || withdrawal.reason() == null ? "" : withdrawal.reason();
        return decisions.take(reference, key, Map.of("reason", reason), new Step.Withdraw(reason), actors.applicant());
    }
}
