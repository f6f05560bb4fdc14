package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Petitions as the officers of their agency see them. */
@Path("/api/participation/v1/desk/petitions")
@RegisterRestClient(configKey = "participation")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface FeedbackDeskClient {

    record Queue(String queue, Text name, long count, Optional<Instant> worstDue) {}

    record Reason(String code, Text name) {}

    /** @param changed whether anything was masked */
    record Suggestion(String title, String text, String answer, boolean changed) {}

    /** @param percent of the words that both have in common */
    record Alike(FeedbackClient.Item petition, int percent) {}

    @GET
    @Path("/queues")
    List<Queue> queues();

    @GET
    @Path("/reasons")
    List<Reason> reasons();

    @GET
    Page<FeedbackClient.Item> items(@QueryParam("queue") String queue, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    FeedbackClient.Petition petition(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/similar")
    List<Alike> similar(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/redaction")
    Suggestion redaction(@PathParam("id") UUID id);

    /** @param seen the version that the officer decides upon, quoted */
    @POST
    @Path("/{id}/{deed}")
    void decide(@PathParam("id") UUID id, @PathParam("deed") String deed, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key, Map<String, Object> decision);
}
