package vn.motcua.tracking.refill;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;

import vn.motcua.contracts.DossierEvent;

/** Asks workflow for a dossier's walk. */
@Path("/api/workflow/v1")
@RegisterRestClient(configKey = "workflow")
@OidcClientFilter
interface HistoryClient {

    record Walk(List<Step> items) {}

    /** @param fact as it was told on the bus */
    record Step(long seq, DossierEvent fact) {}

    @GET
    @Path("dossiers/{dossier}/history")
    Walk history(@PathParam("dossier") UUID dossier);
}
