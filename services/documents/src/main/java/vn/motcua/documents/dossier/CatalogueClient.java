package vn.motcua.documents.dossier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import vn.motcua.contracts.ProcedureTerms;

@Path("/api/catalogue/v1")
@RegisterRestClient(configKey = "catalogue")
@RegisterClientHeaders(CallerHeaders.class)
interface CatalogueClient {

    @GET
    @Path("procedures/{code}/terms")
    ProcedureTerms terms(@RestPath String code, @RestQuery int version);
}
