package vn.motcua.privacy.access;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.privacy.audit.AuditLog;
import vn.motcua.privacy.audit.Entry;

/** Shows citizens who opened their data, when and why. */
@Path("/api/privacy/v1/accesses")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class AccessResource {

    private final Accesses accesses;
    private final AuditLog log;
    private final Caller caller;

    AccessResource(Accesses accesses, AuditLog log, Caller caller) {
        this.accesses = accesses;
        this.log = log;
        this.caller = caller;
    }

    @GET
    public Accesses.Page mine(@RestQuery Optional<Long> after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return accesses.of(caller.person(), after, limit);
    }

    @GET
    @Path("{id}/entry")
    @Operation(summary = "What the audit log holds about a reading of the caller's data; its leaf can be proved with /audit/inclusion/{event}")
    public Entry entry(@RestPath UUID id) {
        return Optional.of(id).filter(reading -> accesses.isAbout(caller.person(), reading)).flatMap(log::entryOf)
                .orElseThrow(() -> ProblemException.notFound("No such reading of your data in the log."));
    }
}
