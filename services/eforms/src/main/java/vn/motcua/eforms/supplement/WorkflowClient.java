package vn.motcua.eforms.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import vn.motcua.platform.correlation.CorrelationHeaders;

/** The owner of supplement requests; asked with the caller's own token. */
@RegisterRestClient(configKey = "workflow")
@RegisterClientHeaders(CorrelationHeaders.class)
@Path("/api/workflow/v1/dossiers")
interface WorkflowClient {

    /**
     * @param answerBy   last day to answer
     * @param answeredAt null while it is open
     */
    record OpenRequest(int round, @Nullable String reason, List<Mark> marks, @Nullable LocalDate answerBy,
            @Nullable Instant answeredAt) {}

    /** What an officer marked: a field, or the paper of a component. */
    record Mark(@Nullable String field, @Nullable String component, @Nullable String reason) {}

    @GET
    @Path("{dossier}/supplement")
    OpenRequest supplement(@RestPath UUID dossier, @HeaderParam("Authorization") String bearer);
}
