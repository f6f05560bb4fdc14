package vn.motcua.eforms.form;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

import vn.motcua.contracts.Text;
import vn.motcua.platform.correlation.CorrelationHeaders;

/** The catalogue's places; it owns them, we keep a copy for a day. */
@RegisterRestClient(configKey = "catalogue")
@RegisterClientHeaders(CorrelationHeaders.class)
@Path("/api/catalogue/v1/provinces")
interface CatalogueClient {

    record Place(String code, Text name) {}

    record Places(List<Place> items) {}

    @GET
    Places provinces();

    @GET
    @Path("{province}/communes")
    Places communes(@RestPath String province);
}
