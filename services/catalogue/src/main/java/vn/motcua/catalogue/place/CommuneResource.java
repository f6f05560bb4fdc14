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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.platform.problem.ProblemException;

/** Communes, wherever they lie: for those who only know the name, or the name it had before July 2025. */
@Path("/api/catalogue/v1/communes")
@RunOnVirtualThread
class CommuneResource {

    private static final int AN_HOUR = 3600;
    private static final int SHORTEST = 2;

    private final Places places;

    CommuneResource(Places places) {
        this.places = places;
    }

    @GET
    @Cache(maxAge = AN_HOUR)
    @Operation(summary = "Communes by their present or former name; two letters at least")
    public Page<Place> find(@RestQuery @DefaultValue("") @Size(max = 200) String q,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return Page.whole(q.strip().length() < SHORTEST ? List.of() : places.anywhere(q, limit));
    }

    @GET
    @Path("{code}")
    @Cache(maxAge = AN_HOUR)
    @Operation(summary = "A commune with the former ones that became part of it")
    public Place one(@RestPath String code) {
        return places.commune(code).orElseThrow(() -> ProblemException.notFound("No commune " + code + "."));
    }
}
