package vn.motcua.payment.refund;

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

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Where the collecting agency decides what goes back. */
@Path("/api/payment/v1")
@RolesAllowed(Roles.CASHIER)
@RunOnVirtualThread
class RefundResource {

    record Page(List<RefundView> items, @Nullable UUID next) {}

    record Decision(boolean approve, @NotBlank @Size(max = 1000) String reason) {}

    private record Asked(UUID refund, Decision decision) {}

    private final Refunds refunds;
    private final Idempotency idempotency;
    private final Caller caller;

    RefundResource(Refunds refunds, Idempotency idempotency, Caller caller) {
        this.refunds = refunds;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("refunds")
    public Page list(@RestQuery @Nullable UUID after, @RestQuery @DefaultValue("20") int limit) {
        caller.requireSecondFactor();
        var size = Math.clamp(limit, 1, 100);
        var items = refunds.ofUnit(caller.agency(), after, size);
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @POST
    @Path("refunds/{id}/decision")
    public RefundView decide(@RestPath UUID id, @Valid @NotNull Decision decision,
            @HeaderParam(Idempotency.HEADER) String key) {
        caller.requireSecondFactor();
        if (!refunds.find(id).unit().equals(caller.agency())) {
            throw ProblemException.notFound("There is no such refund.");
        }
        return idempotency.once(caller.key(), key, new Asked(id, decision), RefundView.class,
                () -> decision.approve ? refunds.approve(id, caller.staffNumber(), decision.reason)
                        : refunds.decline(id, caller.staffNumber(), decision.reason));
    }
}
