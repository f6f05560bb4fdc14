package vn.motcua.privacy.copy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** Gives people a copy of their data at once, without a request and without a deadline to wait for. */
@Path("/api/privacy/v1/copy.zip")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class CopyResource {

    private final Owners owners;
    private final OwnData own;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    CopyResource(Owners owners, OwnData own, Caller caller, ObjectMapper json, Clock clock) {
        this.owners = owners;
        this.own = own;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Produces("application/zip")
    @Operation(summary = "Everything the portal keeps about the caller, gathered from its owners with the caller's token")
    public Response copy(@RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        var parts = new LinkedHashMap<String, Object>(Map.of("dinh-danh.json", identity()));
        parts.putAll(own.of(caller.person()));
        var copy = new DataCopy(new Gathering(owners, json, token), json);
        // Files go out as they come in: somebody's store may be larger than our memory.
        StreamingOutput zip = out -> copy.write(out, parts, clock.instant());
        return Response.ok(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"du-lieu-cua-toi-%s.zip\""
                        .formatted(LocalDate.now(clock)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** What the electronic identity says to this portal at each sign-in. */
    private Map<String, Object> identity() {
        var identity = new LinkedHashMap<String, Object>(Map.of("fullName", caller.fullName(), "nationalId",
                caller.nationalId(), "identityLevel", caller.identityLevel()));
        caller.birthDate().ifPresent(day -> identity.put("birthDate", day));
        return identity;
    }
}
