package vn.motcua.eforms.studio;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.Forms;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** The next version of a form: built by an editor, published by somebody else. */
@Path("/api/eforms/v1/studio")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FormDraftResource {

    private static final int LONGEST_NOTE = 2000;
    private static final String OUTLINE = Forms.file("studio/outline.json");

    private final FormDrafts drafts;
    private final Forms forms;
    private final StudioStaff staff;
    private final Idempotency idempotency;

    FormDraftResource(FormDrafts drafts, Forms forms, StudioStaff staff, Idempotency idempotency) {
        this.drafts = drafts;
        this.forms = forms;
        this.staff = staff;
        this.idempotency = idempotency;
    }

    record Begin(String form) {}

    record GiveBack(@Nullable String reason) {}

    record Published(String code, int version) {}

    /** @param newest newest published version, 0 for none; @param draft state of the next, null when nobody builds one */
    record Item(String code, Text title, int newest, FormDraft.@Nullable State draft) {}

    record Items(List<Item> items) {}

    /**
     * @param revision    what a change names in {@code If-Match}
     * @param publishable whether this caller may publish it now
     */
    record Draft(String code, FormDraft.State state, long revision, int baseVersion, ObjectNode document, List<String> editors,
            @Nullable String note, Instant updatedAt, String updatedBy, List<Finding> findings, boolean writable,
            boolean publishable) {}

    private record Asked(String deed, String code, @Nullable String seen, Object body) {}

    @GET
    @Path("outline")
    @Operation(summary = "What can be written of a form, a page and a field")
    public String outline() {
        staff.mustWorkHere();
        return OUTLINE;
    }

    @GET
    @Path("forms")
    @Operation(summary = "The forms in the caller's care, with what is being built")
    public Items mine() {
        staff.mustWorkHere();
        var building = drafts.mine();
        var published = forms.newestOfEach().stream().filter(form -> drafts.isMine(form.code()))
                .map(form -> new Item(form.code(), form.title(), form.version(), building.stream()
                        .filter(draft -> draft.code().equals(form.code())).map(FormDraft::state).findFirst().orElse(null)));
        var fresh = building.stream().filter(draft -> draft.baseVersion() == 0).map(draft -> {
            var title = drafts.document(draft).path("title");
            return new Item(draft.code(), new Text(title.path("vi").asText(""), title.path("en").asText("")), 0, draft.state());
        });
        return new Items(Stream.concat(published, fresh).toList());
    }

    @GET
    @Path("forms/{code}/history")
    @Operation(summary = "Every version of a form, who made it, and which questions changed")
    public FormHistory history(@RestPath String code) {
        staff.mustWorkHere();
        var made = drafts.isMine(code) ? forms.history(code) : List.<Forms.Made> of();
        if (made.isEmpty()) {
            throw ProblemException.notFound("No form " + code + " of your agency was published.");
        }
        return FormHistory.of(code, made);
    }

    @POST
    @Path("drafts")
    @Operation(summary = "Begins the next version of a form, or a new form; one begun already is given back")
    public RestResponse<Draft> begin(@HeaderParam(Idempotency.HEADER) @Nullable String key, Begin begin) {
        staff.mustEdit();
        if (begin.form() == null) {
            throw ProblemException.invalid(List.of(new Problem.Error("/form", "form-missing", "Name the form.")));
        }
        return tagged(201, idempotency.once(staff.key(), key, new Asked("begin-form", begin.form(), null, begin), Draft.class,
                () -> view(drafts.begin(begin.form()))));
    }

    @GET
    @Path("drafts/{code}")
    public RestResponse<Draft> show(@RestPath String code) {
        staff.mustWorkHere();
        return tagged(200, view(drafts.mustFind(code)));
    }

    @PUT
    @Path("drafts/{code}")
    @Operation(summary = "Saves the form as it was built, right or wrong")
    public RestResponse<Draft> write(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ObjectNode document) {
        staff.mustEdit();
        return tagged(200, view(drafts.write(code, seen, document)));
    }

    @DELETE
    @Path("drafts/{code}")
    public void discard(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        staff.mustEdit();
        drafts.discard(code, seen);
    }

    @POST
    @Path("drafts/{code}/submission")
    @Operation(summary = "Hands it to the publisher; refused with every error at its place")
    public RestResponse<Draft> submit(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        staff.mustEdit();
        return tagged(200, idempotency.once(staff.key(), key, new Asked("submit-form", code, seen, ""), Draft.class,
                () -> view(drafts.submit(code, seen))));
    }

    @POST
    @Path("drafts/{code}/return")
    @Operation(summary = "Gives it back to its editor with a reason, or takes it back")
    public RestResponse<Draft> giveBack(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key, GiveBack why) {
        staff.mustWorkHere();
        var reason = why.reason() == null ? "" : why.reason().strip();
        if (reason.length() > LONGEST_NOTE || reason.isEmpty() && !staff.edits()) {
            throw ProblemException.unprocessable("reason-missing", "Say in at most 2000 characters what is to be mended.");
        }
        return tagged(200, idempotency.once(staff.key(), key, new Asked("return-form", code, seen, why), Draft.class,
                () -> view(drafts.giveBack(code, seen, reason.isEmpty() ? null : reason))));
    }

    @POST
    @Path("drafts/{code}/publication")
    @Operation(summary = "Publishes it as the next version; by somebody who didn't build it")
    public RestResponse<Published> publish(@RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        staff.mustPublish();
        return RestResponse.status(RestResponse.Status.CREATED, idempotency.once(staff.key(), key,
                new Asked("publish-form", code, seen, ""), Published.class,
                () -> new Published(code, drafts.publish(code, seen))));
    }

    private Draft view(FormDraft draft) {
        var findings = drafts.findings(draft);
        return new Draft(draft.code(), draft.state(), draft.revision(), draft.baseVersion(), drafts.document(draft),
                draft.editors(),
                draft.note().orElse(null), draft.updatedAt(), draft.updatedBy(), findings,
                draft.state() == FormDraft.State.WRITING && staff.edits(), draft.state() == FormDraft.State.SUBMITTED
                        && staff.publishes() && findings.isEmpty() && !draft.editors().contains(staff.staffNumber()));
    }

    private static RestResponse<Draft> tagged(int status, Draft draft) {
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), draft)
                .header(HttpHeaders.ETAG, "\"" + draft.revision() + "\"").build();
    }
}
