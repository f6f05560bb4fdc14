package vn.motcua.catalogue.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

/** What files of this portal look like, for programs. */
@Path("/api/catalogue/v1/schemas")
class SchemaResource {

    private static final int AN_HOUR = 3600;

    private final ProcedureFormat format;

    SchemaResource(ProcedureFormat format) {
        this.format = format;
    }

    @GET
    @Path("procedure.json")
    @Produces("application/schema+json")
    @Cache(maxAge = AN_HOUR)
    @Operation(summary = "The format of exported procedures, as a JSON Schema (2020-12)")
    public String procedure() {
        return format.schema();
    }
}
