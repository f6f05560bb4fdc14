package vn.motcua.workflow.terms;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.platform.correlation.CorrelationHeaders;

/** Asks the catalogue for terms that are missing here. */
@RegisterRestClient(configKey = "catalogue")
@RegisterClientHeaders(CorrelationHeaders.class)
@Path("/api/catalogue/v1")
interface CatalogueClient {

    @GET
    @Path("procedures/{code}/terms")
    ProcedureTerms terms(@PathParam("code") String code, @QueryParam("version") int version);
}
