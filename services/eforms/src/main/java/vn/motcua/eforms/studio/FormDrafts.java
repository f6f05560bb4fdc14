package vn.motcua.eforms.studio;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.ChangeEvent.DraftChanged.Deed;
import vn.motcua.contracts.ChangeEvent.DraftChanged.Kind;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.form.Answers;
import vn.motcua.eforms.form.Forms;
import vn.motcua.eforms.terms.Terms;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.version.IfMatch;

/** The forms that are being built, and the only way from one of them to a published version. */
@ApplicationScoped
@Transactional
class FormDrafts {

    private static final int LARGEST = 400_000;

    private final EntityManager database;
    private final Forms forms;
    private final Terms terms;
    private final StudioStaff staff;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    FormDrafts(EntityManager database, Forms forms, Terms terms, StudioStaff staff, ObjectMapper json, Outbox outbox,
            Ids ids, Clock clock) {
        this.database = database;
        this.forms = forms;
        this.terms = terms;
        this.staff = staff;
        this.json = json;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<FormDraft> find(String code) {
        return Optional.ofNullable(database.find(FormDraft.class, code)).filter(draft -> staff.answersFor(draft.agency()));
    }

    FormDraft mustFind(String code) {
        return find(code).orElseThrow(() -> ProblemException.notFound("Nobody is building a version of " + code + "."));
    }

    List<FormDraft> mine() {
        return database.createQuery("from FormDraft order by code", FormDraft.class).getResultStream()
                .filter(draft -> staff.answersFor(draft.agency())).toList();
    }

    /** Whose form it is: that of the units that receive it; anybody's while no procedure uses it. */
    boolean isMine(String form) {
        var units = terms.unitsOf(form);
        return units.isEmpty() || units.stream().anyMatch(unit -> staff.answersFor(unit) || staff.answersFor(root(unit)));
    }

    /** Begins from the newest version, or from an empty form for a code that nobody has used; one that is there is given back. */
    FormDraft begin(String code) {
        var there = find(code);
        if (there.isPresent()) {
            return there.get();
        }
        if (!code.matches("[a-z][a-z0-9-]{2,59}")) {
            throw ProblemException.invalid(List.of(new Problem.Error("/form", "not-a-code", "a-z, 0-9, -")));
        }
        if (database.find(FormDraft.class, code) != null || !isMine(code)) {
            throw ProblemException.notFound("No form " + code + " of your agency.");
        }
        var newest = forms.newest(code);
        var document = newest.map(version -> tree(forms.document(code, version))).orElseGet(() -> blank(code));
        document.remove("version");
        var draft = new FormDraft(code, staff.agency(), newest.orElse(0), text(document), staff.staffNumber(), clock.instant());
        database.persist(draft);
        return told(draft, Deed.BEGUN);
    }

    /** Takes the form as it was built, right or wrong. */
    FormDraft write(String code, @Nullable String seen, ObjectNode document) {
        var draft = seen(code, seen);
        mustBe(FormDraft.State.WRITING, draft);
        document.put("code", code).remove("version");
        var text = text(document);
        if (text.length() > LARGEST) {
            throw new ProblemException(413, "too-large", "A form has at most " + LARGEST + " characters.");
        }
        draft.write(text, staff.staffNumber(), clock.instant());
        return told(draft, Deed.WRITTEN);
    }

    /** @throws ProblemException 422 that names everything that is wrong, at its place */
    FormDraft submit(String code, @Nullable String seen) {
        var draft = seen(code, seen);
        mustBe(FormDraft.State.WRITING, draft);
        mustBeRight(draft);
        draft.submit(staff.staffNumber(), clock.instant());
        return told(draft, Deed.SUBMITTED);
    }

    FormDraft giveBack(String code, @Nullable String seen, @Nullable String note) {
        var draft = seen(code, seen);
        mustBe(FormDraft.State.SUBMITTED, draft);
        draft.giveBack(note, staff.staffNumber(), clock.instant());
        return told(draft, Deed.GIVEN_BACK);
    }

    void discard(String code, @Nullable String seen) {
        database.remove(told(seen(code, seen), Deed.DISCARDED));
    }

    private FormDraft told(FormDraft draft, Deed deed) {
        outbox.add(Topics.CHANGES, new ChangeEvent.DraftChanged(ids.next(), draft.code(), clock.instant(), Kind.FORM, deed,
                draft.revision()));
        return draft;
    }

    /** Makes the next version: the version, its fact and the end of the draft are one transaction. */
    int publish(String code, @Nullable String seen) {
        var draft = seen(code, seen);
        mustBe(FormDraft.State.SUBMITTED, draft);
        if (draft.editors().contains(staff.staffNumber())) {
            throw ProblemException.forbidden("two-persons", "Whoever built a version can't publish it.");
        }
        mustBeRight(draft);
        var version = forms.newest(code).orElse(0) + 1;
        database.remove(draft);
        forms.publish(text(ready(draft, version)), draft.editors(), staff.staffNumber());
        return version;
    }

    List<Finding> findings(FormDraft draft) {
        var findings = new ArrayList<>(FormChecks.of(document(draft)));
        if (findings.isEmpty()) {
            unreadable(draft, findings);
        }
        return findings;
    }

    ObjectNode document(FormDraft draft) {
        return tree(draft.document());
    }

    /** The last sieve: what no check has thought of is found by reading it as a form. */
    private void unreadable(FormDraft draft, List<Finding> findings) {
        try {
            forms.readable(text(ready(draft, 1)))
                    .forEach(fault -> findings.add(new Finding("/pages", "unsound", new Text(fault, fault))));
        } catch (JsonMappingException e) {
            var pointer = e.getPath().stream().map(part -> "/" + (part.getFieldName() == null ? String.valueOf(part.getIndex())
                    : part.getFieldName())).collect(Collectors.joining());
            findings.add(
                    new Finding(pointer, "unreadable", new Text("Giá trị này không dùng được.", "This value can't be used.")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is published: under its number, and what holds nothing is left out. */
    private ObjectNode ready(FormDraft draft, int version) {
        var document = document(draft);
        tidy(document);
        return document.put("version", version);
    }

    private static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.forEach(FormDrafts::tidy);
            object.properties().stream().filter(member -> Answers.isBlank(member.getValue())).map(Map.Entry::getKey).toList()
                    .forEach(object::remove);
        } else if (node.isArray()) {
            node.forEach(FormDrafts::tidy);
        }
    }

    private void mustBeRight(FormDraft draft) {
        var errors = findings(draft).stream()
                .map(finding -> new Problem.Error(finding.pointer(), finding.code(), finding.message().vi())).toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void mustBe(FormDraft.State state, FormDraft draft) {
        if (draft.state() != state) {
            throw conflict(draft.state() == FormDraft.State.SUBMITTED ? "submitted" : "not-submitted", "Its state is another.",
                    draft);
        }
    }

    /** @throws ProblemException 428 without a version, 409 when it isn't the newest any more */
    private FormDraft seen(String code, @Nullable String seen) {
        var draft = mustFind(code);
        database.lock(draft, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(draft);
        if (IfMatch.version(seen) != draft.revision()) {
            throw conflict("lost-race", draft.updatedBy() + " changed this meanwhile.", draft);
        }
        return draft;
    }

    private static ProblemException conflict(String code, String detail, FormDraft draft) {
        return ProblemException.conflict(code, detail, Map.of("state", draft.state(), "revision", draft.revision(),
                "updatedBy", draft.updatedBy()));
    }

    private ObjectNode blank(String code) {
        var form = json.createObjectNode().put("code", code);
        for (var text : List.of("title", "declaration", "consent")) {
            form.putObject(text).put("vi", "").put("en", "");
        }
        form.putArray("pages");
        return form;
    }

    private static String root(String unit) {
        return unit.replaceFirst("\\..*", "");
    }

    private ObjectNode tree(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form's document can't be read", e);
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
