package vn.motcua.privacy.access;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** Shows citizens who opened their data, when and why. */
@Path("/api/privacy/v1/accesses")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class AccessResource {

    private final Accesses accesses;
    private final Caller caller;

    AccessResource(Accesses accesses, Caller caller) {
        this.accesses = accesses;
        this.caller = caller;
    }

    @GET
    public Accesses.Page mine(@RestQuery Optional<Long> after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return accesses.of(caller.person(), after, limit);
    }
}
