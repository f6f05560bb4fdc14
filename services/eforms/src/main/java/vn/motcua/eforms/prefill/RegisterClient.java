package vn.motcua.eforms.prefill;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

import vn.motcua.platform.correlation.CorrelationHeaders;

/** The national population register. */
@RegisterRestClient(configKey = "register")
@RegisterClientHeaders(CorrelationHeaders.class)
@Path("/persons")
interface RegisterClient {

    @GET
    @Path("{nationalId}")
    Person person(@RestPath String nationalId, @HeaderParam("Authorization") String bearer);
}
