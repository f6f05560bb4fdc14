package vn.motcua.ui.client;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What was filed, as an officer reads it; each reading is recorded for the applicant to see. */
@Path("/api/eforms/v1/filings")
@RegisterRestClient(configKey = "eforms")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface FilingClient {

    /** Of what somebody filed, as much as the portal needs to name it. */
    record Summary(UUID dossier, String code, Optional<Integer> copies) {}

    @GET
    @Path("{dossier}/summary")
    Summary summary(@PathParam("dossier") UUID dossier);

    /** The definition of the form, the answers and how they read. */
    @GET
    @Path("{dossier}/answers")
    JsonNode answers(@PathParam("dossier") UUID dossier, @QueryParam("purpose") String purpose);
}
