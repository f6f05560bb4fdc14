package vn.motcua.ui.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Forms as they were published. */
@Path("/api/eforms/v1/forms")
@RegisterRestClient(configKey = "eforms")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface FormClient {

    @GET
    @Path("/{code}/versions/{version}")
    JsonNode form(@PathParam("code") String code, @PathParam("version") int version);
}
