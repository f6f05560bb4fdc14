package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What editors and publishers ask of the catalogue. */
@Path("/api/catalogue/v1/studio")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface StudioClient {

    record Option(String value, Text label) {}

    /**
     * One thing that can be written.
     *
     * @param path    members joined by dots, from the procedure or from the row; empty for a row that is one value
     * @param kind    TEXT, WORDS, LONG, NUMBER, MONEY, DATE, PHONE, EMAIL, FLAG, CHOICE, CHOICES, LINES or ROWS
     * @param empty   what leaving a choice open means
     * @param columns of each row
     */
    record Item(String path, String kind, boolean required, Text label, Optional<Text> help, Optional<Text> empty,
            @Nullable List<Option> options, @Nullable List<Item> columns) {

        public List<Option> choices() {
            return options == null ? List.of() : options;
        }

        public List<Item> rowItems() {
            return columns == null ? List.of() : columns;
        }

        public boolean rows() {
            return kind.equals("ROWS");
        }

        public String pointer() {
            return path.isEmpty() ? "" : "/" + path.replace('.', '/');
        }
    }

    record Section(String id, String slug, Text title, Text help, List<Item> items) {

        /** Whether what the pointer points at is written here. */
        public boolean holds(String pointer) {
            return items.stream().anyMatch(item -> pointer.equals(item.pointer()) || pointer.startsWith(item.pointer() + "/"));
        }
    }

    /** @param severity ADVICE for what doesn't keep it from being published */
    record Finding(String pointer, String code, @Nullable String severity, Text message) {

        public boolean blocks() {
            return !"ADVICE".equals(severity);
        }
    }

    /** @param before absent for what was added; @param after absent for what was removed */
    record Change(String section, String pointer, Text label, Optional<Text> before, Optional<Text> after) {}

    record Changes(List<Change> items) {}

    /** @param state WRITING or SUBMITTED */
    record Draft(String code, String state, long revision, int baseVersion, ObjectNode document, List<String> editors,
            Optional<String> note, Instant updatedAt, String updatedBy, List<Finding> findings, boolean blocked,
            boolean writable, boolean publishable) {

        public Text name() {
            var name = document.path("name");
            var vi = name.path("vi").asText("");
            return new Text(vi.isBlank() ? code : vi, name.path("en").asText("").isBlank() ? code : name.path("en").asText());
        }

        public boolean submitted() {
            return state.equals("SUBMITTED");
        }

        public List<Finding> errors() {
            return findings.stream().filter(Finding::blocks).toList();
        }

        public List<Finding> advice() {
            return findings.stream().filter(finding -> !finding.blocks()).toList();
        }

        public String proposedDay() {
            return document.path("inForceFrom").asText("");
        }
    }

    /** @param draft state of the next version, absent when nobody writes one */
    record Listed(String code, Text name, Optional<Integer> inForce, Optional<LocalDate> inForceFrom,
            Optional<LocalDate> scheduled, Optional<Instant> withdrawnAt, Optional<String> draft,
            Optional<Instant> updatedAt, Optional<String> updatedBy) {

        public String title() {
            return name.vi().isBlank() ? code : name.vi();
        }
    }

    /** @param changes absent for a version that came as a file */
    record Made(int version, LocalDate inForceFrom, Instant publishedAt, boolean inForce, List<String> editors,
            Optional<String> publisher, Optional<List<Change>> changes) {

        public String editorsJoined() {
            return String.join(", ", editors);
        }
    }

    record Withdrawn(int version, Text reason, Optional<String> replacedBy, Instant at, String by) {}

    record History(String code, Text name, boolean draft, List<Made> versions, Optional<Withdrawn> withdrawal) {

        public int newest() {
            return versions.getFirst().version();
        }
    }

    /** An error that a reader reported. @param outcome absent while it is open */
    record Report(UUID id, String procedure, int version, String section, String text, Instant reportedAt,
            Optional<String> outcome, Optional<String> note, Optional<String> closedBy, Optional<Instant> closedAt) {}

    record Begin(String procedure) {}

    record GiveBack(String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Publish(@Nullable String inForceFrom) {}

    record Published(String code, int version) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdraw(Text reason, @Nullable String replacedBy) {}

    @GET
    @Path("/outline")
    List<Section> outline();

    @GET
    @Path("/procedures")
    Page<Listed> procedures();

    @GET
    @Path("/procedures/{code}")
    History history(@PathParam("code") String code);

    @POST
    @Path("/procedures/{code}/withdrawal")
    Withdrawn withdraw(@PathParam("code") String code, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key, Withdraw withdraw);

    @GET
    @Path("/reports")
    Page<Report> reports(@QueryParam("open") boolean open, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @POST
    @Path("/reports/{id}/closing")
    void close(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Map<String, Object> closing);

    @POST
    @Path("/drafts")
    Draft begin(@HeaderParam("Idempotency-Key") String key, Begin begin);

    /** A file in the format of exported procedures. */
    @POST
    @Path("/drafts/imports")
    Draft bring(@HeaderParam("Idempotency-Key") String key, JsonNode exported);

    @GET
    @Path("/drafts/{code}/export")
    JsonNode export(@PathParam("code") String code);

    @GET
    @Path("/drafts/{code}")
    Draft draft(@PathParam("code") String code);

    @PATCH
    @Path("/drafts/{code}")
    Draft write(@PathParam("code") String code, @HeaderParam("If-Match") String seen, JsonNode change);

    @DELETE
    @Path("/drafts/{code}")
    void discard(@PathParam("code") String code, @HeaderParam("If-Match") String seen);

    @GET
    @Path("/drafts/{code}/difference")
    Changes difference(@PathParam("code") String code);

    @POST
    @Path("/drafts/{code}/submission")
    Draft submit(@PathParam("code") String code, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/drafts/{code}/return")
    Draft giveBack(@PathParam("code") String code, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key, GiveBack why);

    @POST
    @Path("/drafts/{code}/publication")
    Published publish(@PathParam("code") String code, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key, Publish publish);
}
