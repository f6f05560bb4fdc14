package vn.motcua.participation.consultation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.participation.consultation.Consultations.Decided;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.version.IfMatch;

/** Puts PDFs beside a draft and takes them away again. */
@Path("/api/participation/v1/desk/consultations/{id}/files")
@RolesAllowed(Roles.EDITOR)
@RunOnVirtualThread
class PaperFileResource {

    private final PaperFiles files;
    private final Idempotency idempotency;
    private final Caller caller;

    PaperFileResource(PaperFiles files, Idempotency idempotency, Caller caller) {
        this.files = files;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    public Response attach(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull PaperFile file) {
        caller.requireSecondFactor();
        var version = IfMatch.version(seen);
        var attached = idempotency.once(caller.key(), key, new Asked(id, file), Decided.class,
                () -> files.attach(id, file, caller.agency(), caller.staffNumber(), version));
        return Response.status(201).entity(attached).build();
    }

    @DELETE
    @Path("{document}")
    public Decided detach(@RestPath UUID id, @RestPath UUID document, @RestHeader("If-Match") @Nullable String seen) {
        caller.requireSecondFactor();
        return files.detach(id, document, caller.agency(), caller.staffNumber(), IfMatch.version(seen));
    }

    private record Asked(UUID attach, PaperFile file) {}
}
