package vn.motcua.participation.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.version.IfMatch;

/** What the officers of the agency do with the petitions that stand there. */
@Path("/api/participation/v1/desk/petitions")
@RolesAllowed({ Roles.RECEPTION, Roles.HANDLER, Roles.LEADER, Roles.EDITOR, Roles.PUBLISHER })
@RunOnVirtualThread
class DeskResource {

    private static final String PURPOSE = "complaint";
    private static final String DATA = "petition";

    private final Desk desk;
    private final Petitions petitions;
    private final Views views;
    private final Similar similar;
    private final Idempotency idempotency;
    private final AccessLog log;
    private final Caller caller;

    DeskResource(Desk desk, Petitions petitions, Views views, Similar similar, Idempotency idempotency, AccessLog log,
            Caller caller) {
        this.desk = desk;
        this.petitions = petitions;
        this.views = views;
        this.similar = similar;
        this.idempotency = idempotency;
        this.log = log;
        this.caller = caller;
    }

    record Listed(List<PetitionItem> items, @Nullable String next) {}

    record Rerouting(@NotBlank String agency, @NotBlank @Size(max = 2000) String reason) {}

    /** @param into code of the petition that both are answered with */
    record Merger(@NotBlank String into) {}

    record Refusal(@NotBlank String reasonCode, @NotBlank @Size(max = 2000) String reason) {}

    record Answer(@NotBlank @Size(max = 10_000) String text) {}

    /** @param checked the officer has looked at what will be public */
    record Publication(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 5000) String text,
            @NotBlank @Size(max = 10_000) String answer, @AssertTrue boolean checked) {}

    @GET
    @Path("queues")
    public List<Desk.Counted> queues() {
        return desk.queues(officer());
    }

    @GET
    @Path("reasons")
    public List<Desk.Reason> reasons() {
        return desk.reasons();
    }

    @GET
    public Listed queue(@RestQuery @DefaultValue("open") String queue, @RestQuery Optional<String> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        var items = desk.items(Desk.Queue.at(queue).orElseThrow(() -> ProblemException.notFound("No such queue.")),
                officer(), after, limit);
        return new Listed(items, items.size() < limit ? null : Desk.cursor(items.getLast()));
    }

    @GET
    @Path("{id}")
    public PetitionView one(@RestPath UUID id) {
        logged(id);
        return views.view(id, officer());
    }

    /** What could be published: the words with everything masked that may point at somebody. */
    @GET
    @Path("{id}/redaction")
    public Desk.Suggestion redaction(@RestPath UUID id) {
        logged(id);
        return desk.suggestion(id, officer());
    }

    /** Which petitions may say the same, and could be answered with this one. */
    @GET
    @Path("{id}/similar")
    public List<Similar.Alike> similar(@RestPath UUID id) {
        return similar.to(id, officer());
    }

    @POST
    @Path("{id}/taking-on")
    public Decided takeOn(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return decide(id, seen, key, Map.of(), new Step.TakeOn());
    }

    @POST
    @Path("{id}/rerouting")
    public Decided reroute(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Rerouting to) {
        return decide(id, seen, key, to, new Step.Reroute(to.agency(), to.reason()));
    }

    @POST
    @Path("{id}/merger")
    public Decided merge(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Merger merger) {
        return decide(id, seen, key, merger, new Step.Merge(desk.idOf(merger.into(), officer())));
    }

    @POST
    @Path("{id}/refusal")
    public Decided decline(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Refusal refusal) {
        if (desk.reasons().stream().noneMatch(reason -> reason.code().equals(refusal.reasonCode()))) {
            throw ProblemException.unprocessable("reason-code", "Name a reason of the list.");
        }
        return decide(id, seen, key, refusal, new Step.Decline(refusal.reasonCode(), refusal.reason()));
    }

    @POST
    @Path("{id}/answer")
    public Decided answer(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Answer answer) {
        return decide(id, seen, key, answer, new Step.Answer(answer.text().strip()));
    }

    @POST
    @Path("{id}/publication")
    public Decided publish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Publication words) {
        return decide(id, seen, key, words,
                new Step.Publish(words.title().strip(), words.text().strip(), words.answer().strip()));
    }

    @POST
    @Path("{id}/publication-withdrawal")
    public Decided unpublish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return decide(id, seen, key, Map.of(), new Step.Unpublish(null));
    }

    private Decided decide(UUID id, @Nullable String seen, @Nullable String key, Object request, Step step) {
        var officer = officer();
        var version = IfMatch.version(seen);
        var asked = Map.of("petition", id, "step", step.kind(), "request", request);
        return idempotency.once(caller.key(), key, asked, Decided.class,
                () -> petitions.take(id, step, officer, Optional.of(version)));
    }

    private By officer() {
        return By.officer(caller);
    }

    private void logged(UUID id) {
        var petition = views.seen(id, officer());
        log.opened(petition.petitioner, petition.dossier, petition.code, PURPOSE, DATA);
    }
}
