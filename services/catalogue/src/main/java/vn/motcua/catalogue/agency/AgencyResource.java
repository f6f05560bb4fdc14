package vn.motcua.catalogue.agency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.platform.problem.ProblemException;

/** The directory of agencies with their contacts. */
@Path("/api/catalogue/v1/agencies")
@RunOnVirtualThread
class AgencyResource {

    private static final int A_MINUTE = 60;

    private final Agencies agencies;

    AgencyResource(Agencies agencies) {
        this.agencies = agencies;
    }

    @GET
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "Agencies by place, and by words of their names and addresses, with or without diacritics")
    public Page<Agency> find(@RestQuery @DefaultValue("") @Size(max = 200) String q, @RestQuery @Nullable String province,
            @RestQuery @Nullable String commune, @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        var items = agencies.find(new Agencies.Question(q, province, commune), after, limit);
        return new Page<>(items, items.size() < limit ? null : items.getLast().code());
    }

    @GET
    @Path("{code}")
    @Cache(maxAge = A_MINUTE)
    public Agency one(@RestPath String code) {
        return agencies.find(code).orElseThrow(() -> ProblemException.notFound("No agency " + code + "."));
    }
}
