package vn.motcua.transparency.duration;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** How long people really waited, for anybody. */
@Path("/api/transparency/v1/durations")
@PermitAll
@RunOnVirtualThread
class DurationResource {

    private static final int TEN_MINUTES = 600;

    private final Durations durations;

    DurationResource(Durations durations) {
        this.durations = durations;
    }

    @GET
    @Cache(maxAge = TEN_MINUTES)
    @Operation(summary = "Median and 90 % of the days from receipt to result, of a procedure, of an agency when one is named")
    public Observed observed(@RestQuery @DefaultValue("") @NotBlank String procedure, @RestQuery @Nullable String agency) {
        return durations.of(procedure, agency);
    }
}
