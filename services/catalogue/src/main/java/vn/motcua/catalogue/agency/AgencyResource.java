package vn.motcua.catalogue.agency;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

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

    private final Agencies agencies;

    AgencyResource(Agencies agencies) {
        this.agencies = agencies;
    }

    @GET
    @Cache(maxAge = 60)
    public Page<Agency> in(@RestQuery @Nullable String province) {
        return Page.whole(agencies.in(province));
    }

    @GET
    @Path("{code}")
    @Cache(maxAge = 60)
    public Agency one(@RestPath String code) {
        return agencies.find(code).orElseThrow(() -> ProblemException.notFound("No agency " + code + "."));
    }
}
