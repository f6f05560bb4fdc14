package vn.motcua.eforms.submission;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.mandate.Standings;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** Sending a draft. */
@Path("/api/eforms/v1/drafts/{draft}/submission")
@RolesAllowed({ Roles.CITIZEN, Roles.RECEPTION })
@RunOnVirtualThread
class SubmissionResource {

    /** Half of the connections: a submission may need a second one for its number, and must never starve for it. */
    private static final Semaphore AT_ONCE = new Semaphore(8, true);
    private static final int PATIENCE_SECONDS = 10;

    private final Standings standings;
    private final Submissions submissions;
    private final Idempotency idempotency;
    private final Caller caller;

    SubmissionResource(Standings standings, Submissions submissions, Idempotency idempotency, Caller caller) {
        this.standings = standings;
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * @param declared  the applicant declares that everything is true; nothing is sent without it
     * @param exemption overrides the draft's answer when given
     * @param delivery  likewise
     */
    record Submission(boolean declared, @Nullable String exemption, @Nullable String delivery) {}

    private record Request(UUID draft, Submission submission) {}

    @POST
    @Operation(summary = "Declares and sends the draft; answers with the dossier's code at once")
    public RestResponse<Submissions.Submitted> submit(@RestPath UUID draft,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid Submission submission) throws InterruptedException {
        if (!submission.declared()) {
            throw new ProblemException(422, "not-declared", "Nothing is sent without the declaration.",
                    List.of(new Problem.Error("/declared", "required",
                            "Vui lòng xác nhận cam đoan.")),
                    Map.of());
        }
        var request = new Request(draft, submission);
        if (caller.isCitizen()) {
            standings.mustStillStand(caller.person(), draft);
        }
        var submitted = submitted(key, request);
        return RestResponse.ResponseBuilder.<Submissions.Submitted> created(
                URI.create("/api/eforms/v1/filings/" + submitted.dossier())).entity(submitted).build();
    }

    private Submissions.Submitted submitted(@Nullable String key, Request request) throws InterruptedException {
        if (!AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ProblemException(503, "busy", "Too many submissions at this moment. Nothing is lost: try again.");
        }
        try {
            return idempotency.once(caller.key(), key, request, Submissions.Submitted.class,
                    () -> submissions.submit(request.draft(), last(request.submission())));
        } finally {
            AT_ONCE.release();
        }
    }

    private static Map<String, JsonNode> last(Submission submission) {
        var last = new HashMap<String, JsonNode>();
        if (submission.exemption() != null) {
            last.put(Judgement.EXEMPTION, TextNode.valueOf(submission.exemption()));
        }
        if (submission.delivery() != null) {
            last.put(Judgement.DELIVERY, TextNode.valueOf(submission.delivery()));
        }
        return last;
    }
}
