package vn.motcua.documents.dossier;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

@Path("/api/eforms/v1")
@RegisterRestClient(configKey = "eforms")
@RegisterClientHeaders(CallerHeaders.class)
interface EformsClient {

    @GET
    @Path("filings/{dossier}/summary")
    Applicant summary(@RestPath UUID dossier, @RestQuery String purpose);

    @GET
    @Path("filings/{dossier}/answers")
    JsonNode answers(@RestPath UUID dossier, @RestQuery String purpose);

    @GET
    @Path("counter/drafts/{draft}")
    CounterDraft counterDraft(@RestPath UUID draft);

    /** What an officer is filling in for somebody at the counter. */
    record CounterDraft(UUID draft, UUID owner) {}
}
