package vn.motcua.catalogue.synonym;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.search.SynonymSets;
import vn.motcua.catalogue.search.SynonymSets.Published;
import vn.motcua.catalogue.search.TestBench;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.problem.ProblemException;

/** What means the same when people search: listed, changed as a draft, tried, published by a second person. */
@Path("/api/catalogue/v1/studio/synonyms")
@RunOnVirtualThread
class SynonymResource {

    private static final int LONGEST_NOTE = 2000;

    private final SynonymSets sets;
    private final SynonymDrafts drafts;
    private final TestBench bench;
    private final StudioStaff staff;
    private final Idempotency idempotency;

    SynonymResource(SynonymSets sets, SynonymDrafts drafts, TestBench bench, StudioStaff staff, Idempotency idempotency) {
        this.sets = sets;
        this.drafts = drafts;
        this.bench = bench;
        this.staff = staff;
        this.idempotency = idempotency;
    }

    /**
     * @param revision    what a change names in {@code If-Match}
     * @param note        why the publisher gave it back
     * @param writable    whether this caller may write now
     * @param publishable whether this caller may publish it now
     */
    record Draft(String agency, SynonymDraft.State state, long revision, List<Change> changes, List<String> editors,
            @Nullable String note, Instant updatedAt, String updatedBy, boolean writable, boolean publishable) {}

    /** @param draft of the caller's agency; null when nobody is changing anything */
    record Synonyms(List<Published> sets, @Nullable Draft draft) {}

    record Write(@NotNull List<@NotNull Change> changes) {}

    record GiveBack(@Nullable String reason) {}

    record Done(int sets) {}

    private record Asked(String deed, @Nullable String seen, Object body) {}

    @GET
    @Operation(summary = "The published synonyms, and what the caller's agency wants to change of them")
    public Synonyms all() throws SQLException {
        staff.mustWorkHere();
        return new Synonyms(sets.all(), drafts.find().map(this::view).orElse(null));
    }

    @PUT
    @Path("draft")
    @Operation(summary = "Saves the changes, right or wrong; the first time upon version 0")
    public Draft write(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, @Valid @NotNull Write write) {
        staff.mustEdit();
        return view(drafts.write(seen, write.changes()));
    }

    @DELETE
    @Path("draft")
    public void discard(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        staff.mustEdit();
        drafts.discard(seen);
    }

    @GET
    @Path("draft/bench")
    @Operation(summary = "What the draft would change: ranks of the judged queries, and what its own phrases find")
    public TestBench.Outcome tryOut() throws SQLException {
        staff.mustWorkHere();
        var changes = drafts.changes(drafts.mustFind()).stream()
                .filter(change -> change.set() == null || change.set().fault().isEmpty()).toList();
        return bench.compare(sets.all().stream().map(Published::set).toList(), drafts.after(changes),
                changes.stream().flatMap(change -> change.phrases().stream()).toList());
    }

    @POST
    @Path("draft/submission")
    @Operation(summary = "Hands it to the publisher; refused with every error at its place")
    public Draft submit(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        staff.mustEdit();
        return idempotency.once(staff.key(), key, new Asked("submit", seen, ""), Draft.class, () -> view(submitted(seen)));
    }

    @POST
    @Path("draft/return")
    @Operation(summary = "Gives it back to its editor with a reason, or takes it back")
    public Draft giveBack(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull GiveBack why) {
        staff.mustWorkHere();
        var reason = why.reason() == null ? "" : why.reason().strip();
        if (reason.length() > LONGEST_NOTE || reason.isEmpty() && !staff.edits()) {
            throw ProblemException.unprocessable("reason-missing", "Say in at most 2000 characters what is to be mended.");
        }
        return idempotency.once(staff.key(), key, new Asked("return", seen, why), Draft.class,
                () -> view(drafts.giveBack(seen, reason.isEmpty() ? null : reason)));
    }

    @POST
    @Path("draft/publication")
    @Operation(summary = "Publishes it; whoever wrote it can't. Every instance searches with it within two seconds")
    public Done publish(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        staff.mustPublish();
        return idempotency.once(staff.key(), key, new Asked("publish", seen, ""), Done.class, () -> published(seen));
    }

    private SynonymDraft submitted(@Nullable String seen) {
        try {
            return drafts.submit(seen);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Done published(@Nullable String seen) {
        try {
            drafts.publish(seen);
            return new Done(sets.all().size());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Draft view(SynonymDraft draft) {
        boolean writing = draft.state() == SynonymDraft.State.WRITING;
        return new Draft(draft.agency(), draft.state(), draft.revision(), drafts.changes(draft), draft.editors(),
                draft.note().orElse(null), draft.updatedAt(), draft.updatedBy(), writing && staff.edits(),
                !writing && staff.publishes() && !draft.editors().contains(staff.staffNumber()));
    }
}
