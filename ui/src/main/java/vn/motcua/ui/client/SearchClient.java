package vn.motcua.ui.client;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Searching the catalogue. */
@Path("/api/catalogue/v1")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface SearchClient {

    /** @param name of an agency only */
    record Filter(String value, Optional<Text> name, long procedures) {}

    record Filters(List<Filter> lifeEvents, List<Filter> agencies, List<Filter> levels, List<Filter> onlineKinds) {

        public static final Filters NONE = new Filters(List.of(), List.of(), List.of(), List.of());
    }

    /** Null and an empty list let everything through. */
    @GET
    @Path("/procedures")
    Page<Hit> find(@QueryParam("q") @Nullable String typed, @QueryParam("lifeEvent") @Nullable String lifeEvent,
            @QueryParam("agency") @Nullable String agency, @QueryParam("level") @Nullable String level,
            @QueryParam("onlineKind") List<String> onlineKinds, @QueryParam("free") @Nullable Boolean free,
            @QueryParam("province") @Nullable String province, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/search-filters")
    Filters filters();

    /** Names that hold words like those that were typed. */
    @GET
    @Path("/nearest-names")
    Page<String> nearest(@QueryParam("q") String typed);
}
