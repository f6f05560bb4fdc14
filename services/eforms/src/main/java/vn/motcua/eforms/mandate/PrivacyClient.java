package vn.motcua.eforms.mandate;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import vn.motcua.eforms.mandate.Standings.Standing;
import vn.motcua.platform.correlation.CorrelationHeaders;

/** The owner of mandates; asked with the citizen's own token. */
@RegisterRestClient(configKey = "privacy")
@RegisterClientHeaders(CorrelationHeaders.class)
@Path("/api/privacy/v1/mandates")
interface PrivacyClient {

    record StandingNow(List<Standing> items) {}

    @GET
    @Path("standing")
    StandingNow standing(@RestQuery String procedure, @HeaderParam("Authorization") String bearer);
}
