package vn.motcua.catalogue.place;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;

/** What became of provinces and districts, for those who still have an old address. */
@Path("/api/catalogue/v1/former-units")
@RunOnVirtualThread
class FormerUnitResource {

    private static final int AN_HOUR = 3600;
    private static final int SHORTEST = 2;

    private final Places places;

    FormerUnitResource(Places places) {
        this.places = places;
    }

    @GET
    @Cache(maxAge = AN_HOUR)
    @Operation(summary = "Provinces and districts of before July 2025 by name, with what they are now; two letters at least")
    public Page<FormerUnit> find(@RestQuery @DefaultValue("") @Size(max = 200) String q,
            @RestQuery @DefaultValue("10") @Min(1) @Max(50) int limit) {
        return Page.whole(q.strip().length() < SHORTEST ? List.of() : places.former(q, limit));
    }
}
