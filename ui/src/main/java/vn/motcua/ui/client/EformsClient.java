package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Drafts, their pages, and what was sent. */
@Path("/api/eforms/v1")
@RegisterRestClient(configKey = "eforms")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface EformsClient {

    record Begin(String procedure, @Nullable String unit, boolean another, @Nullable UUID mandate) {}

    /** @param consentBy how the citizen consented to version {@code consent} of the text */
    record BeginForAnother(String procedure, String nationalId, String fullName, String birthDate, String channel, int consent,
            String consentBy) {}

    /** @param field in a table {@code residenceHistory/2/from}, rows counted from 0 */
    record Fault(String field, @Nullable String code, Text message, @Nullable String page) {}

    /** @param state EMPTY, PARTIAL, COMPLETE or HIDDEN */
    record PageState(String id, Text title, String state, String position) {

        public boolean complete() {
            return state.equals("COMPLETE");
        }

        public boolean hidden() {
            return state.equals("HIDDEN");
        }
    }

    record Line(Text name, int count, Money each, Money amount) {}

    /** @param due now: nothing while an officer has yet to confirm a claimed exemption */
    record Fee(Money full, Money due, String rule, Optional<String> exemption, Money ifConfirmed, List<Line> lines,
            boolean known) {}

    /** How the inquiry at the population register ended. */
    record Register(String state, Text notice) {

        public boolean away() {
            return state.equals("AWAY");
        }

        public boolean filled() {
            return state.equals("FILLED");
        }
    }

    /** @param existing whether the draft was there already */
    record Begun(UUID id, boolean existing) {}

    record Draft(UUID id, String procedure, Text name, Instant updatedAt, List<PageState> pages,
            Optional<Register> register, Optional<Text> versionNotice, @Nullable List<Text> changes,
            Optional<String> principal) {

        /** What is different since the draft began. */
        public List<Text> moved() {
            return changes == null ? List.of() : changes;
        }

        /** The page to begin with. */
        public String beginning() {
            return pages.stream().filter(page -> !page.hidden()).findFirst().orElseThrow().id();
        }

        /** Where to go on: the first page that isn't complete, or none. */
        public Optional<PageState> unfinished() {
            return pages.stream().filter(page -> !page.hidden() && !page.complete()).findFirst();
        }
    }

    /**
     * A draft in the list of one's own.
     *
     * @param principal for whom it is filled in under a mandate
     * @param answer    what tells it from another draft of the same procedure
     */
    record Head(UUID id, String procedure, Optional<Text> name, Optional<Instant> createdAt, Instant updatedAt,
            Optional<String> principal, Optional<KnownBy> answer) {}

    record KnownBy(Text label, Text display) {}

    /** @param fields each a field's definition with its value, problems and origin */
    record FormPage(UUID draft, String id, Text title, Optional<Text> why, String position,
            Optional<String> previous, Optional<String> next, List<JsonNode> fields, List<Fault> problems,
            Optional<String> principal) {}

    record Typed(JsonNode answers) {}

    record Saved(boolean saved, int revision, List<Fault> problems, Optional<String> next) {}

    record Cell(String column, Text label, Text display) {}

    record CheckedAnswer(String field, String type, Text label, Text display, List<List<Cell>> rows,
            List<Fault> problems) {}

    record CheckedPage(String id, Text title, List<CheckedAnswer> answers) {}

    record Check(UUID draft, String procedure, Text name, List<CheckedPage> pages, List<Fault> problems, Fee fee,
            boolean payFirst, Optional<TimeLimit> timeLimit, Text declaration, Text consent, boolean complete,
            Optional<Text> versionNotice, @Nullable List<Text> changes, Optional<String> principal) {

        /** What is different since the draft began. */
        public List<Text> moved() {
            return changes == null ? List.of() : changes;
        }
    }

    /** @param before how the answer that was sent reads; @param reasons why it was marked */
    record OpenField(String id, Text page, Text before, List<String> reasons) {

        static final OpenField NONE = new OpenField("", new Text("", ""), new Text("", ""), List.of());
    }

    /** @param fields the opened ones, each a definition with its value */
    record Supplement(UUID dossier, String code, int round, Optional<String> reason, Optional<LocalDate> answerBy,
            List<JsonNode> fields, List<Fault> problems) {

        public OpenField open(String field) {
            return fields.stream().filter(each -> each.path("id").asText().equals(field)).findFirst()
                    .map(each -> new OpenField(field, text(each.path("page")), text(each.path("before")),
                            each.path("reasons").valueStream().map(JsonNode::asText).toList()))
                    .orElse(OpenField.NONE);
        }

        private static Text text(JsonNode node) {
            return new Text(node.path("vi").asText(""), node.path("en").asText(""));
        }
    }

    /** @param consentBy how the citizen consented to version {@code consent} of the text */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signed(@Nullable Integer consent, @Nullable String consentBy) {

        /** Who answers for themselves signs nothing. */
        public static final Signed BY_ONESELF = new Signed(null, null);
    }

    record Submission(boolean declared) {}

    /** @param next PAYMENT or TRACKING */
    record Submitted(UUID dossier, String code, String next) {

        public boolean toPay() {
            return next.equals("PAYMENT");
        }
    }

    @POST
    @Path("/drafts")
    Begun begin(@HeaderParam("Idempotency-Key") String key, Begin begin);

    @POST
    @Path("/counter/drafts")
    Begun begin(@HeaderParam("Idempotency-Key") String key, BeginForAnother begin);

    @GET
    @Path("/drafts")
    Page<Head> drafts();

    @GET
    @Path("/drafts/{id}")
    Draft draft(@PathParam("id") UUID id);

    @DELETE
    @Path("/drafts/{id}")
    void discard(@PathParam("id") UUID id);

    @POST
    @Path("/drafts/{id}/prefill")
    Draft prefill(@PathParam("id") UUID id);

    @GET
    @Path("/drafts/{id}/pages/{page}")
    FormPage page(@PathParam("id") UUID id, @PathParam("page") String page);

    @PUT
    @Path("/drafts/{id}/pages/{page}")
    Saved save(@PathParam("id") UUID id, @PathParam("page") String page, Typed typed);

    @PATCH
    @Path("/drafts/{id}/pages/{page}")
    Saved change(@PathParam("id") UUID id, @PathParam("page") String page, Typed typed);

    @GET
    @Path("/drafts/{id}/check")
    Check check(@PathParam("id") UUID id);

    @POST
    @Path("/drafts/{id}/submission")
    Submitted submit(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Submission submission);

    @GET
    @Path("/filings/{dossier}/supplement")
    Supplement supplement(@PathParam("dossier") UUID dossier);

    @PUT
    @Path("/filings/{dossier}/supplement/answers")
    Supplement buffer(@PathParam("dossier") UUID dossier, Typed typed);

    @POST
    @Path("/filings/{dossier}/supplement")
    void send(@PathParam("dossier") UUID dossier, @HeaderParam("Idempotency-Key") String key, Signed signed);
}
