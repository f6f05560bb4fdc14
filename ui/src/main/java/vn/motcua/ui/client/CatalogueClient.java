package vn.motcua.ui.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Procedures, agencies, places and life events. */
@Path("/api/catalogue/v1")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface CatalogueClient {

    record Fees(long min, long max) {}

    record Hit(String code, Text name, @Nullable Text summary, @Nullable Text authority, @Nullable String onlineKind,
            @Nullable Fees fee, @Nullable TimeLimit timeLimit) {}

    @GET
    @Path("/procedures")
    Page<Hit> search(@QueryParam("q") @Nullable String query, @QueryParam("lifeEvent") @Nullable String lifeEvent,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}
