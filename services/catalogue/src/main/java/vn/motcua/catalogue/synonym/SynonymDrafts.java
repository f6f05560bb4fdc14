package vn.motcua.catalogue.synonym;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.SynonymSet;
import vn.motcua.catalogue.search.SynonymSets;
import vn.motcua.catalogue.search.SynonymSets.Published;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.ChangeEvent.DraftChanged.Deed;
import vn.motcua.contracts.ChangeEvent.DraftChanged.Kind;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.version.IfMatch;

/** The drafts of all agencies, and the only way from one of them to published synonyms. */
@ApplicationScoped
@Transactional
class SynonymDrafts {

    private static final int MOST_CHANGES = 200;

    private final EntityManager database;
    private final SynonymSets sets;
    private final StudioStaff staff;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SynonymDrafts(EntityManager database, SynonymSets sets, StudioStaff staff, ObjectMapper json, Outbox outbox, Ids ids,
            Clock clock) {
        this.database = database;
        this.sets = sets;
        this.staff = staff;
        this.json = json;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The draft of the caller's agency. */
    Optional<SynonymDraft> find() {
        return Optional.ofNullable(database.find(SynonymDraft.class, staff.agency()));
    }

    SynonymDraft mustFind() {
        return find().orElseThrow(() -> ProblemException.notFound("Nobody of your agency is changing synonyms."));
    }

    /** Takes the whole list of changes; the first one is written upon version 0. */
    SynonymDraft write(@Nullable String seen, List<Change> changes) {
        var draft = find().map(_ -> seen(seen)).orElseGet(() -> begin(seen));
        if (draft.state() != SynonymDraft.State.WRITING) {
            throw conflict("submitted", "It lies with the publisher; take it back first.", draft);
        }
        if (changes.size() > MOST_CHANGES) {
            throw new ProblemException(413, "too-large", "A draft has at most " + MOST_CHANGES + " changes.");
        }
        draft.write(text(changes), staff.staffNumber(), clock.instant());
        return told(draft, Deed.WRITTEN);
    }

    private SynonymDraft begin(@Nullable String seen) {
        if (IfMatch.version(seen) != 0) {
            throw ProblemException.conflict("lost-race", "This draft was published or discarded meanwhile.",
                    Map.of("revision", 0));
        }
        var draft = new SynonymDraft(staff.agency(), clock.instant(), staff.staffNumber());
        database.persist(draft);
        return draft;
    }

    void discard(@Nullable String seen) {
        database.remove(told(seen(seen), Deed.DISCARDED));
    }

    /** @throws ProblemException 422 that names everything that is wrong, at its place */
    SynonymDraft submit(@Nullable String seen) throws SQLException {
        var draft = seen(seen);
        if (draft.state() != SynonymDraft.State.WRITING) {
            throw conflict("submitted", "It lies with the publisher already.", draft);
        }
        mustBeRight(changes(draft));
        draft.submit(staff.staffNumber(), clock.instant());
        return told(draft, Deed.SUBMITTED);
    }

    /** Back to writing: because the publisher says why, or because the editor takes it back. */
    SynonymDraft giveBack(@Nullable String seen, @Nullable String note) {
        var draft = seen(seen);
        if (draft.state() != SynonymDraft.State.SUBMITTED) {
            throw conflict("not-submitted", "It isn't with the publisher.", draft);
        }
        draft.giveBack(note, staff.staffNumber(), clock.instant());
        return told(draft, Deed.GIVEN_BACK);
    }

    /** The sets, who wrote and published them, and the end of the draft are one transaction; every instance hears of it. */
    void publish(@Nullable String seen) throws SQLException {
        var draft = seen(seen);
        if (draft.state() != SynonymDraft.State.SUBMITTED) {
            throw conflict("not-submitted", "Its editor hasn't submitted it yet.", draft);
        }
        if (draft.editors().contains(staff.staffNumber())) {
            throw ProblemException.forbidden("two-persons", "Whoever wrote a change can't publish it.");
        }
        var changes = changes(draft);
        mustBeRight(changes);
        for (var change : changes) {
            var set = change.set();
            if (set == null) {
                sets.remove(String.valueOf(change.id()));
            } else {
                sets.put(change.id(), set);
            }
        }
        record(draft);
        database.remove(told(draft, Deed.PUBLISHED));
    }

    private void record(SynonymDraft draft) {
        database.createNativeQuery("""
                insert into synonym_publication (id, agency, changes, editors, publisher, published_at)
                select ?1, agency, changes, editors, ?2, ?3 from synonym_draft where agency = ?4""")
                .setParameter(1, ids.next()).setParameter(2, staff.staffNumber()).setParameter(3, clock.instant())
                .setParameter(4, draft.agency()).executeUpdate();
    }

    /** What would be published. */
    List<SynonymSet> after(List<Change> changes) throws SQLException {
        var after = new LinkedHashMap<String, SynonymSet>();
        sets.all().forEach(each -> after.put(each.id(), each.set()));
        var added = new ArrayList<SynonymSet>();
        for (var change : changes) {
            var set = change.set();
            if (change.id() == null && set != null) {
                added.add(set);
            } else if (set == null) {
                after.remove(change.id());
            } else {
                after.put(String.valueOf(change.id()), set);
            }
        }
        added.addAll(0, after.values());
        return added;
    }

    List<Change> changes(SynonymDraft draft) {
        try {
            return json.readValue(draft.changes(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft of synonyms can't be read", e);
        }
    }

    private void mustBeRight(List<Change> changes) throws SQLException {
        var known = sets.all().stream().map(Published::id).toList();
        var errors = new ArrayList<Problem.Error>();
        for (int i = 0; i < changes.size(); i++) {
            var pointer = "/changes/" + i;
            var change = changes.get(i);
            var set = change.set();
            if (change.id() != null && !known.contains(change.id())) {
                errors.add(new Problem.Error(pointer + "/id", "unknown", "Nhóm từ này đã bị bỏ."));
            } else if (set == null && change.id() == null) {
                errors.add(new Problem.Error(pointer, "incomplete", "Chưa có từ nào."));
            } else if (set != null) {
                set.fault().ifPresent(code -> errors.add(new Problem.Error(pointer + "/set", code,
                        "Nhóm từ chưa đủ hoặc có ký tự không dùng được.")));
            }
        }
        if (changes.isEmpty()) {
            errors.add(new Problem.Error("/changes", "missing", "Chưa có thay đổi nào."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** @throws ProblemException 428 without a version, 409 when it isn't the newest any more */
    private SynonymDraft seen(@Nullable String seen) {
        var draft = mustFind();
        database.lock(draft, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(draft);
        if (IfMatch.version(seen) != draft.revision()) {
            throw conflict("lost-race", draft.updatedBy() + " changed this meanwhile.", draft);
        }
        return draft;
    }

    private static ProblemException conflict(String code, String detail, SynonymDraft draft) {
        return ProblemException.conflict(code, detail, Map.of("state", draft.state(), "revision", draft.revision(), "updatedBy",
                draft.updatedBy()));
    }

    private SynonymDraft told(SynonymDraft draft, Deed deed) {
        outbox.add(Topics.CHANGES, new ChangeEvent.DraftChanged(ids.next(), "synonyms-" + draft.agency(), clock.instant(),
                Kind.SYNONYMS, deed, draft.revision()));
        return draft;
    }

    private String text(List<Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
