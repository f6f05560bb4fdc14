package vn.motcua.catalogue.studio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.Procedures;
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

/** The working copies of all agencies, and the only way from one of them to a published version. */
@ApplicationScoped
@Transactional
class WorkingCopies {

    private static final int LARGEST = 400_000;

    private final EntityManager database;
    private final Procedures procedures;
    private final Review review;
    private final StudioStaff staff;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    WorkingCopies(EntityManager database, Procedures procedures, Review review, StudioStaff staff, ObjectMapper json,
            Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.procedures = procedures;
        this.review = review;
        this.staff = staff;
        this.json = json;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The working copy of a procedure in the caller's care. */
    Optional<WorkingCopy> find(String code) {
        return Optional.ofNullable(database.find(WorkingCopy.class, code)).filter(copy -> staff.answersFor(copy.agency()));
    }

    WorkingCopy mustFind(String code) {
        return find(code).orElseThrow(() -> ProblemException.notFound("Nobody is writing a version of " + code + "."));
    }

    List<WorkingCopy> mine() {
        return database.createQuery("from WorkingCopy order by code", WorkingCopy.class).getResultStream()
                .filter(copy -> staff.answersFor(copy.agency())).toList();
    }

    /** Begins from the newest version, or from nothing for a code that nobody has used; one that is there is given back. */
    WorkingCopy begin(String code) {
        var there = find(code);
        if (there.isPresent()) {
            return there.get();
        }
        if (database.find(WorkingCopy.class, code) != null) {
            throw ProblemException.notFound("No procedure " + code + " of your agency.");
        }
        var newest = procedures.newest(code);
        newest.ifPresent(version -> {
            if (!staff.answersFor(version.procedure().publisher())) {
                throw ProblemException.notFound("No procedure " + code + " of your agency.");
            }
        });
        if (newest.isEmpty() && !code.matches("[1-3]\\.\\d{6}")) {
            throw ProblemException.invalid(List.of(new Problem.Error("/procedure", "not-a-code", "1.000000")));
        }
        var agency = newest.map(version -> version.procedure().publisher()).orElse(staff.agency());
        var document = newest.map(version -> tree(version.document())).orElseGet(() -> Versions.blank(code, agency));
        // The date of effect is the next version's own; so is its number.
        document.remove(List.of("inForceFrom", "version"));
        var copy = new WorkingCopy(code, agency, newest.map(version -> version.procedure().version()).orElse(0),
                text(document), staff.staffNumber(), clock.instant());
        database.persist(copy);
        return told(copy, Deed.BEGUN);
    }

    /** Takes what was typed, right or wrong. */
    WorkingCopy write(String code, @Nullable String seen, ObjectNode change) {
        var copy = seen(code, seen);
        if (copy.state() != WorkingCopy.State.WRITING) {
            throw conflict("submitted", "It lies with the publisher; take it back first.", copy);
        }
        var document = document(copy);
        change.remove(List.of("code", "version"));
        Values.merge(document, change);
        document.withObject("/national").put("publisher", copy.agency());
        return kept(copy, document);
    }

    /** Takes a whole document instead of what was written so far; whoever brings it counts as its editor. */
    WorkingCopy replace(String code, @Nullable String seen, ObjectNode document) {
        var copy = seen(code, seen);
        if (copy.state() != WorkingCopy.State.WRITING) {
            throw conflict("submitted", "It lies with the publisher; take it back first.", copy);
        }
        document.remove(List.of("version", "inForceFrom"));
        document.put("code", code).withObject("/national").put("publisher", copy.agency());
        return kept(copy, document);
    }

    private WorkingCopy kept(WorkingCopy copy, ObjectNode document) {
        var text = text(document);
        if (text.length() > LARGEST) {
            throw new ProblemException(413, "too-large", "A procedure has at most " + LARGEST + " characters.");
        }
        copy.write(text, staff.staffNumber(), clock.instant());
        return told(copy, Deed.WRITTEN);
    }

    /** @throws ProblemException 422 that names everything that is wrong, at its place */
    WorkingCopy submit(String code, @Nullable String seen) {
        var copy = seen(code, seen);
        if (copy.state() != WorkingCopy.State.WRITING) {
            throw conflict("submitted", "It lies with the publisher already.", copy);
        }
        mustBeRight(copy, document(copy));
        copy.submit(staff.staffNumber(), clock.instant());
        return told(copy, Deed.SUBMITTED);
    }

    /** Back to writing: because the publisher says why, or because the editor takes it back. */
    WorkingCopy giveBack(String code, @Nullable String seen, @Nullable String note) {
        var copy = seen(code, seen);
        if (copy.state() != WorkingCopy.State.SUBMITTED) {
            throw conflict("not-submitted", "It isn't with the publisher.", copy);
        }
        copy.giveBack(note, staff.staffNumber(), clock.instant());
        return told(copy, Deed.GIVEN_BACK);
    }

    void discard(String code, @Nullable String seen) {
        database.remove(told(seen(code, seen), Deed.DISCARDED));
    }

    private WorkingCopy told(WorkingCopy copy, Deed deed) {
        outbox.add(Topics.CHANGES, new ChangeEvent.DraftChanged(ids.next(), copy.code(), clock.instant(), Kind.PROCEDURE, deed,
                copy.revision()));
        return copy;
    }

    /**
     * Makes the next version: the version, its fact and the end of the working copy are one transaction.
     *
     * @param wished when it takes effect; null for the day the editor proposed, or today
     */
    int publish(String code, @Nullable String seen, @Nullable LocalDate wished) {
        var copy = seen(code, seen);
        if (copy.state() != WorkingCopy.State.SUBMITTED) {
            throw conflict("not-submitted", "Its editor hasn't submitted it yet.", copy);
        }
        if (copy.editors().contains(staff.staffNumber())) {
            throw ProblemException.forbidden("two-persons", "Whoever wrote a version can't publish it.");
        }
        var document = document(copy);
        if (wished != null) {
            document.put("inForceFrom", wished.toString());
        }
        mustBeRight(copy, document);
        var effect = Values.date(document.path("inForceFrom")).orElse(LocalDate.now(clock));
        var version = procedures.newest(code).map(newest -> newest.procedure().version()).orElse(0) + 1;
        var ready = Versions.readied(document, version, effect, clock);
        database.persist(new Publication(code, version, copy.editors(), staff.staffNumber(),
                text(changes(copy, ready)), clock.instant()));
        database.remove(copy);
        procedures.publish(text(ready));
        return version;
    }

    /** Field by field against the newest version. */
    List<Difference.Change> changes(WorkingCopy copy) {
        return changes(copy, document(copy));
    }

    List<Finding> findings(WorkingCopy copy) {
        return review.findings(document(copy), copy.agency());
    }

    Optional<Publication> publication(String code, int version) {
        return Optional.ofNullable(database.find(Publication.class, new Publication.Key(code, version)));
    }

    ObjectNode document(WorkingCopy copy) {
        return tree(copy.document());
    }

    private List<Difference.Change> changes(WorkingCopy copy, ObjectNode after) {
        var before = procedures.newest(copy.code()).map(version -> tree(version.document()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        // A day that nobody has named yet isn't a change.
        if (Values.isBlank(after.path("inForceFrom"))) {
            before.remove("inForceFrom");
        }
        return review.changes(before, after, copy.agency());
    }

    private void mustBeRight(WorkingCopy copy, ObjectNode document) {
        var errors = review.findings(document, copy.agency()).stream().filter(Finding::blocks)
                .map(finding -> new Problem.Error(finding.pointer(), finding.code(), finding.message().vi())).toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** @throws ProblemException 428 without a version, 409 when it isn't the newest any more */
    private WorkingCopy seen(String code, @Nullable String seen) {
        var copy = mustFind(code);
        database.lock(copy, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(copy);
        if (IfMatch.version(seen) != copy.revision()) {
            throw conflict("lost-race", copy.updatedBy() + " changed this meanwhile.", copy);
        }
        return copy;
    }

    private static ProblemException conflict(String code, String detail, WorkingCopy copy) {
        return ProblemException.conflict(code, detail, Map.of("state", copy.state(), "revision", copy.revision(),
                "updatedBy", copy.updatedBy()));
    }

    private ObjectNode tree(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A procedure's document can't be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
