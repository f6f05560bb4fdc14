package vn.motcua.documents.dossier;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/participation/v1/desk/attachments")
@RegisterRestClient(configKey = "participation")
@RegisterClientHeaders(CallerHeaders.class)
interface ParticipationClient {

    @GET
    @Path("{document}")
    Attached attached(@RestPath UUID document);
}
