package vn.motcua.documents.dossier;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/participation/v1")
@RegisterRestClient(configKey = "participation")
@RegisterClientHeaders(CallerHeaders.class)
interface ParticipationClient {

    @GET
    @Path("desk/attachments/{document}")
    Attached attached(@RestPath UUID document);

    @GET
    @Path("desk/consultations/{consultation}")
    ConsultationFacts consultation(@RestPath UUID consultation);

    @GET
    @Path("consultation-files/{document}")
    Beside beside(@RestPath UUID document);
}
