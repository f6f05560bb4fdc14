package vn.motcua.platform.trial;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whoever is, or isn't, at an address. */
@Path("/")
interface TrialNeighbour {

    @GET
    String greet();
}
