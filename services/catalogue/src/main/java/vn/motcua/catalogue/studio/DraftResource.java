package vn.motcua.catalogue.studio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.exchange.Exported;
import vn.motcua.catalogue.exchange.ProcedureFormat;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.problem.ProblemException;

/** The next version of a procedure: written by an editor, published by somebody else. */
@Path("/api/catalogue/v1/studio/drafts")
@RunOnVirtualThread
class DraftResource {

    private static final int LONGEST_NOTE = 2000;

    private final WorkingCopies copies;
    private final StudioStaff staff;
    private final Idempotency idempotency;
    private final Imports imports;
    private final ProcedureFormat format;

    DraftResource(WorkingCopies copies, Imports imports, ProcedureFormat format, StudioStaff staff, Idempotency idempotency) {
        this.copies = copies;
        this.imports = imports;
        this.format = format;
        this.staff = staff;
        this.idempotency = idempotency;
    }

    record Begin(@NotBlank String procedure) {}

    record GiveBack(@Nullable String reason) {}

    /** @param inForceFrom null for the day the editor proposed, or today */
    record Publish(@Nullable LocalDate inForceFrom) {}

    record Published(String code, int version) {}

    /**
     * @param revision    what a change names in {@code If-Match}
     * @param baseVersion the newest published version, 0 for none
     * @param note        why the publisher gave it back
     * @param blocked     whether something keeps it from being published
     * @param publishable whether this caller may publish it now
     */
    record Draft(String code, String agency, WorkingCopy.State state, long revision, int baseVersion, ObjectNode document,
            List<String> editors, @Nullable String note, Instant updatedAt, String updatedBy, List<Finding> findings,
            boolean blocked, boolean writable, boolean publishable) {}

    record Changes(List<Difference.Change> items) {}

    private record Asked(String deed, String code, @Nullable String seen, Object body) {}

    @POST
    @Operation(summary = "Begins the next version of a procedure, or a new procedure; one begun already is given back")
    public RestResponse<Draft> begin(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid Begin begin) {
        staff.mustEdit();
        return tagged(201, idempotency.once(staff.key(), key, new Asked("begin", begin.procedure(), null, begin), Draft.class,
                () -> view(copies.begin(begin.procedure()))));
    }

    @POST
    @Path("imports")
    @Operation(summary = "Makes a working copy of an exported procedure; If-Match names the one that it takes the place of")
    public RestResponse<Draft> bring(@HeaderParam(Idempotency.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, ObjectNode exported) {
        staff.mustEdit();
        return tagged(201, idempotency.once(staff.key(), key, new Asked("import", "", seen, exported), Draft.class,
                () -> view(imports.bring(exported, seen))));
    }

    @GET
    @Path("{code}/export")
    @Operation(summary = "What is being written, in the format of exported procedures")
    public Exported export(@RestPath String code) {
        staff.mustWorkHere();
        var copy = copies.mustFind(code);
        return format.of(copies.document(copy), copy.agency());
    }

    @GET
    @Path("{code}")
    public RestResponse<Draft> show(@RestPath String code) {
        staff.mustWorkHere();
        return tagged(200, view(copies.mustFind(code)));
    }

    @PATCH
    @Path("{code}")
    @Consumes({ MediaType.APPLICATION_JSON, "application/merge-patch+json" })
    @Operation(summary = "Saves what was typed, right or wrong: members replace, null removes (RFC 7396)")
    public RestResponse<Draft> write(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ObjectNode change) {
        staff.mustEdit();
        return tagged(200, view(copies.write(code, seen, change)));
    }

    @DELETE
    @Path("{code}")
    public void discard(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        staff.mustEdit();
        copies.discard(code, seen);
    }

    @GET
    @Path("{code}/difference")
    @Operation(summary = "What it changes, field by field, in words")
    public Changes difference(@RestPath String code) {
        staff.mustWorkHere();
        return new Changes(copies.changes(copies.mustFind(code)));
    }

    @POST
    @Path("{code}/submission")
    @Operation(summary = "Hands it to the publisher; refused with every error at its place")
    public RestResponse<Draft> submit(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        staff.mustEdit();
        return tagged(200, idempotency.once(staff.key(), key, new Asked("submit", code, seen, ""), Draft.class,
                () -> view(copies.submit(code, seen))));
    }

    @POST
    @Path("{code}/return")
    @Operation(summary = "Gives it back to its editor with a reason, or takes it back")
    public RestResponse<Draft> giveBack(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key, GiveBack why) {
        staff.mustWorkHere();
        var reason = why.reason() == null ? "" : why.reason().strip();
        if (reason.length() > LONGEST_NOTE || reason.isEmpty() && !staff.edits()) {
            throw ProblemException.unprocessable("reason-missing", "Say in at most 2000 characters what is to be mended.");
        }
        return tagged(200, idempotency.once(staff.key(), key, new Asked("return", code, seen, why), Draft.class,
                () -> view(copies.giveBack(code, seen, reason.isEmpty() ? null : reason))));
    }

    @POST
    @Path("{code}/publication")
    @Operation(summary = "Publishes it as the next version, in force from a day; by somebody who didn't write it")
    public RestResponse<Published> publish(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key, Publish publish) {
        staff.mustPublish();
        return RestResponse.status(RestResponse.Status.CREATED, idempotency.once(staff.key(), key,
                new Asked("publish", code, seen, publish), Published.class,
                () -> new Published(code, copies.publish(code, seen, publish.inForceFrom()))));
    }

    private Draft view(WorkingCopy copy) {
        var findings = copies.findings(copy);
        var blocked = findings.stream().anyMatch(Finding::blocks);
        return new Draft(copy.code(), copy.agency(), copy.state(), copy.revision(), copy.baseVersion(), copies.document(copy),
                copy.editors(), copy.note().orElse(null), copy.updatedAt(), copy.updatedBy(), findings, blocked,
                copy.state() == WorkingCopy.State.WRITING && staff.edits(), copy.state() == WorkingCopy.State.SUBMITTED
                        && staff.publishes() && !blocked && !copy.editors().contains(staff.staffNumber()));
    }

    private static RestResponse<Draft> tagged(int status, Draft draft) {
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), draft)
                .header(HttpHeaders.ETAG, "\"" + draft.revision() + "\"").build();
    }
}
