package vn.motcua.payment.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.payment.discrepancy.Discrepancies;
import vn.motcua.payment.discrepancy.DiscrepancyView;
import vn.motcua.payment.provider.ProviderAway;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** Open items for cashiers (their unit's) and administrators (all). */
@Path("/api/payment/v1")
@RolesAllowed({ Roles.CASHIER, Roles.ADMIN })
@RunOnVirtualThread
class ReconciliationResource {

    record Page(List<DiscrepancyView> items, @Nullable UUID next) {}

    record Resolution(@NotBlank @Size(max = 1000) String note) {}

    private record Asked(UUID item, Resolution resolution) {}

    private final Discrepancies discrepancies;
    private final Settlement settlement;
    private final Idempotency idempotency;
    private final Caller caller;

    ReconciliationResource(Discrepancies discrepancies, Settlement settlement, Idempotency idempotency,
            Caller caller) {
        this.discrepancies = discrepancies;
        this.settlement = settlement;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("reconciliation")
    public Page list(@RestQuery @DefaultValue("true") boolean open, @RestQuery @Nullable UUID after,
            @RestQuery @DefaultValue("20") int limit) {
        caller.requireSecondFactor();
        var size = Math.clamp(limit, 1, 100);
        var items = discrepancies.list(caller.hasRole(Roles.ADMIN) ? null : caller.agency(), open, after, size);
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    /** What was done about an item, so that it needn't be looked at again. */
    @POST
    @Path("reconciliation/{item}/resolution")
    public DiscrepancyView resolve(@RestPath UUID item, @Valid @NotNull Resolution resolution,
            @HeaderParam(Idempotency.HEADER) String key) {
        caller.requireSecondFactor();
        return idempotency.once(caller.key(), key, new Asked(item, resolution), DiscrepancyView.class, () -> {
            var unit = caller.hasRole(Roles.ADMIN) ? null : caller.agency();
            return discrepancies.resolve(item, unit, caller.staffNumber(), resolution.note);
        });
    }

    /** Compares a day now, beside the nightly run. */
    @POST
    @Path("reconciliation/days/{day}")
    public Settlement.Compared compare(@RestPath LocalDate day) {
        caller.requireSecondFactor();
        return settlement.compare(day);
    }

    @ServerExceptionMapper
    public Response away(ProviderAway e) {
        var problem = new ProblemException(503, "provider-away", "The payment provider gives no answer. Try later.");
        return Response.status(503).header("Retry-After", "30").type(Problem.MEDIA_TYPE).entity(problem.problem())
                .build();
    }
}
