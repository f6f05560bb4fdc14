package vn.motcua.documents.dossier;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/workflow/v1/dossiers/{dossier}")
@RegisterRestClient(configKey = "workflow")
@RegisterClientHeaders(CallerHeaders.class)
interface WorkflowClient {

    @GET
    DossierFacts dossier(@RestPath UUID dossier);

    @GET
    @Path("papers/{kind}")
    PaperFacts paper(@RestPath UUID dossier, @RestPath String kind);
}
