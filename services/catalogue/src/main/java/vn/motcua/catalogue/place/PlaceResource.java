package vn.motcua.catalogue.place;

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

/** Provinces and their communes, for addresses. */
@Path("/api/catalogue/v1/provinces")
@RunOnVirtualThread
class PlaceResource {

    private static final int AN_HOUR = 3600;

    private final Places places;

    PlaceResource(Places places) {
        this.places = places;
    }

    @GET
    @Cache(maxAge = AN_HOUR)
    public Page<Place> provinces(@RestQuery @DefaultValue("") String q) {
        return Page.whole(places.provinces(q));
    }

    @GET
    @Path("{province}/communes")
    @Cache(maxAge = AN_HOUR)
    @Operation(summary = "The communes of a province; q also finds them by the name of a former commune")
    public Page<Place> communes(@RestPath String province, @RestQuery @DefaultValue("") String q) {
        if (!places.isProvince(province)) {
            throw ProblemException.notFound("No province " + province + ".");
        }
        return Page.whole(places.communes(province, q));
    }
}
