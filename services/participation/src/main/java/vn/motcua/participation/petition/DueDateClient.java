package vn.motcua.participation.petition;

import java.time.LocalDateTime;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.TimeLimit;
import vn.motcua.platform.correlation.CorrelationHeaders;

/** Asks workflow, which alone knows the calendar of working time. */
@RegisterRestClient(configKey = "workflow")
@RegisterClientHeaders(CorrelationHeaders.class)
@Path("/api/workflow/v1")
interface DueDateClient {

    /** @param due local time */
    record Answer(LocalDateTime due, boolean provisional) {}

    @GET
    @Path("due-date")
    Answer dueDate(@QueryParam("received") LocalDateTime received, @QueryParam("amount") int amount,
            @QueryParam("unit") TimeLimit.Unit unit, @QueryParam("unitCode") String agency);
}
