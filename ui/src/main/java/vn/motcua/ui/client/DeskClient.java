package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
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

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What an officer asks of the workflow: queues, dossiers, decisions, letters. */
@Path("/api/workflow/v1")
@RegisterRestClient(configKey = "workflow")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface DeskClient {

    /** @param capped whether there are more than were counted */
    record Queue(String queue, Text name, long count, boolean capped, Optional<Instant> worstDue) {}

    /** @param holder staff number of who has it in hand */
    record Waiting(UUID id, String code, String procedure, Optional<Text> name, OfficialStatus status, Text stateName,
            Channel channel, Optional<Instant> due, Optional<TimeLeft> timeLeft, Optional<String> holder) {}

    record Dossier(UUID id, String code, String procedure, int procedureVersion, Optional<Text> name,
            Optional<OfficialStatus> status, String state,
            Text stateName, String unit, String authority, Channel channel, Delivery delivery, long version,
            Instant submittedAt,
            Optional<Instant> checkDue, Optional<Instant> received, Optional<Instant> due, Optional<Instant> previousDue,
            boolean provisional, Optional<Step> step, Optional<Holder> holder, Optional<Exemption> exemption, String payment,
            Optional<Money> obligation, Optional<TimeLeft> timeLeft, List<Allowed> allowed, List<NotAllowed> refusedReasons,
            Optional<Supplement> supplement, Optional<Result> result, @Nullable List<String> toCheck) {

        /** Components that have to be looked at before it is accepted. */
        public List<String> papersToCheck() {
            return toCheck == null ? List.of() : toCheck;
        }
    }

    record Step(int number, String code, Text name, OfficeRole role, Instant startedAt, Instant plannedEnd) {}

    record Holder(String staffNumber, OfficeRole role, Instant since) {}

    record Exemption(String group, String state) {}

    /** @param ratio part of the limit that is left, 0 to 1 */
    record TimeLeft(Optional<Long> minutes, Optional<Double> dayHours, Optional<Double> ratio, String level) {}

    record Allowed(String step, String path, Text label, List<String> needs) {}

    record NotAllowed(String step, Text label, Text why) {}

    record Supplement(int round, String reason, List<Mark> marks, LocalDate answerBy, Optional<Instant> answeredAt) {}

    record Mark(String field, @Nullable String component, String reason) {}

    record Result(UUID document, String number, String verification, Instant issuedAt, String timeliness) {}

    /** @param answers by the code of the question; empty until the handler has forwarded the dossier */
    record Finding(List<FindingField> fields, Map<String, String> answers) {}

    record History(List<Entry> items) {}

    /**
     * @param type  name of the fact: {@code StepStarted}
     * @param words what was said with it
     * @param fact  as it was told to the other services
     */
    record Entry(long seq, Instant at, String type, OfficialStatus status, String actor, Optional<String> staffNumber,
            JsonNode words, JsonNode fact) {}

    record Letters(List<Letter> items) {}

    record Letter(Instant at, boolean fromApplicant, Optional<String> staffNumber, String text) {}

    record Writing(String text) {}

    /**
     * @param stage  {@code OPEN}, {@code UNKNOWN} (no rule is known), {@code KEPT}, {@code ANNOUNCED} or {@code DESTROYED}
     * @param until  the last day on which the data can be read
     * @param source of the rule
     */
    record Retention(String stage, Optional<LocalDate> until, Optional<String> source, Optional<Instant> destroyedAt) {}

    @GET
    @Path("/queues")
    List<Queue> queues();

    @GET
    @Path("/queues/{queue}")
    Page<Waiting> waiting(@PathParam("queue") String queue, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/dossiers/{code}")
    Dossier dossier(@PathParam("code") String code);

    @GET
    @Path("/dossiers/{code}/finding")
    Finding finding(@PathParam("code") String code);

    @GET
    @Path("/dossiers/{code}/history")
    History history(@PathParam("code") String code);

    @GET
    @Path("/dossiers/{code}/messages")
    Letters letters(@PathParam("code") String code);

    @POST
    @Path("/dossiers/{code}/messages")
    void write(@PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, Writing writing);

    @GET
    @Path("/dossiers/{code}/retention")
    Retention retention(@PathParam("code") String code);

    @POST
    @Path("/dossiers/{code}/retention-extension")
    void keepLonger(@PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, Map<String, Object> extension);

    /** @param seen the version that the officer decides upon, quoted; taking in hand holds whatever was seen */
    @POST
    @Path("/dossiers/{code}/{deed}")
    Dossier decide(@PathParam("code") String code, @PathParam("deed") String deed,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") String key, Map<String, Object> decision);
}
