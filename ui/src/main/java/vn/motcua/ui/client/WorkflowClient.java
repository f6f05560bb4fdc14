package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

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
import vn.motcua.contracts.TimeLimit;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What a citizen asks of the workflow: the promised date before filing, withdrawal, messages. */
@Path("/api/workflow/v1")
@RegisterRestClient(configKey = "workflow")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface WorkflowClient {

    /** @param kind RECEIVED, COUNTED, WEEKEND, HOLIDAY, …: why the day counts or not */
    record Day(LocalDate date, String kind, Optional<Integer> number, Optional<Text> name) {}

    /** @param provisional whether a day outside the confirmed calendar was counted */
    record DueDate(LocalDateTime due, boolean provisional, List<Day> days) {}

    /** @param staffNumber who wrote for the agency; absent when the applicant did */
    record Message(Instant at, boolean fromApplicant, Optional<String> staffNumber, String text) {

        public boolean mine() {
            return fromApplicant;
        }

        public Text author() {
            return fromApplicant ? new Text("Người nộp hồ sơ", "Applicant")
                    : new Text(staffNumber.orElse("Cơ quan"), staffNumber.orElse("Agency"));
        }
    }

    record Withdrawal(@Nullable String reason) {}

    record Writing(String text) {}

    @GET
    @Path("/due-date")
    DueDate dueDate(@QueryParam("received") LocalDateTime received, @QueryParam("amount") int amount,
            @QueryParam("unit") TimeLimit.Unit unit);

    @POST
    @Path("/dossiers/{dossier}/withdrawal")
    void withdraw(@PathParam("dossier") String dossier, @HeaderParam("Idempotency-Key") String key,
            Withdrawal withdrawal);

    @GET
    @Path("/dossiers/{dossier}/messages")
    Page<Message> messages(@PathParam("dossier") String dossier);

    @POST
    @Path("/dossiers/{dossier}/messages")
    void write(@PathParam("dossier") String dossier, @HeaderParam("Idempotency-Key") String key, Writing writing);
}
