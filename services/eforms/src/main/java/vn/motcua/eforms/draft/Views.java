package vn.motcua.eforms.draft;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.form.Display;
import vn.motcua.eforms.form.Field;
import vn.motcua.eforms.form.FieldType;
import vn.motcua.eforms.form.Filled;
import vn.motcua.eforms.form.FormDefinition.Page;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.form.PlaceBook;
import vn.motcua.eforms.form.Problem;
import vn.motcua.eforms.mandate.Mandates;
import vn.motcua.platform.problem.ProblemException;

/** Shows drafts and their pages. */
@ApplicationScoped
class Views {

    private final PlaceBook places;
    private final Mandates mandates;
    private final Counter counter;

    Views(PlaceBook places, Mandates mandates, Counter counter) {
        this.places = places;
        this.mandates = mandates;
        this.counter = counter;
    }

    private @Nullable String principal(UUID draft) {
        return mandates.of(draft).map(Mandates.Acting::principalName).orElse(null);
    }

    /** In the list of one's own. */
    DraftItem item(Drafts.Opened draft, ProcedureTerms terms, FormDefinition form) {
        var head = draft.head();
        return new DraftItem(head.id(), head.procedure(), head.version(), terms.name(), head.createdAt(), head.updatedAt(),
                principal(head.id()), TellingApart.in(draft.content(), form, places).orElse(null));
    }

    DraftView draft(Drafts.Opened draft, Filled filled, ProcedureTerms terms, Newer newer) {
        var head = draft.head();
        var answers = filled.shown().answers();
        return new DraftView(head.id(), head.procedure(), head.version(), terms.name(), head.form(), head.formVersion(),
                answers.has(Judgement.UNIT) ? answers.text(Judgement.UNIT) : null, head.createdAt(), head.updatedAt(),
                head.revision(), states(draft.content(), filled), answers, draft.content().prefilled(),
                register(draft.content()), filled.problems(), filled.fee(),
                newer.notice(), newer.changes(), principal(head.id()));
    }

    PageView page(Drafts.Opened draft, Filled filled, String id) {
        var pages = filled.shown().pages();
        var index = IntStream.range(0, pages.size()).filter(i -> pages.get(i).id().equals(id)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("This page isn't asked."));
        var page = pages.get(index);
        var problems = draft.content().saved().contains(id) ? problemsOn(filled, id) : List.<Problem> of();
        return new PageView(draft.head().id(), draft.head().revision(), id, page.title(), page.why(),
                (index + 1) + "/" + pages.size(), index == 0 ? null : pages.get(index - 1).id(), after(pages, index),
                page.fields().stream().map(field -> field(draft.content(), filled, field, problems)).toList(), problems,
                principal(draft.head().id()));
    }

    Check check(Drafts.Opened draft, Filled filled, ProcedureTerms terms, Newer newer) {
        var pages = filled.shown().pages().stream().map(page -> new Check.CheckedPage(page.id(), page.title(),
                page.fields().stream().filter(field -> field.type() != FieldType.INFO)
                        .map(field -> checked(draft.content(), filled, field)).toList()))
                .filter(page -> !page.answers().isEmpty()).toList();
        return new Check(draft.head().id(), draft.head().revision(), draft.head().procedure(), terms.name(), pages,
                filled.problems(), filled.fee(), terms.payFirst(),
                terms.timeLimit(counter.channelOf(draft.head().id()), filled.cases()), filled.form().declaration(),
                filled.form().consent(), filled.problems().isEmpty(), newer.notice(), newer.changes(),
                principal(draft.head().id()));
    }

    private Check.CheckedAnswer checked(Content content, Filled filled, Field field) {
        var answer = filled.shown().answers().get(field.id());
        return new Check.CheckedAnswer(field.id(), field.type(), field.label(), answer.isMissingNode() ? null : answer,
                Display.of(field, answer, places), rows(field, answer), content.prefilled().get(field.id()),
                filled.problems().stream().filter(problem -> problem.top().equals(field.id())).toList());
    }

    private List<List<Check.Cell>> rows(Field field, JsonNode answer) {
        return field.columns() == null ? List.of()
                : answer.valueStream().map(row -> field.columns().stream()
                        .map(column -> new Check.Cell(column.id(), column.label(),
                                Display.of(column, row.path(column.id()), places)))
                        .toList()).toList();
    }

    static List<Problem> problemsOn(Filled filled, String page) {
        return filled.problems().stream().filter(problem -> problem.page().equals(page)).toList();
    }

    /** The page after this one, or after where it stood when it isn't asked any more; null at the end. */
    static @Nullable String next(Filled filled, String id) {
        var order = filled.form().pages().stream().map(Page::id).toList();
        return filled.shown().pages().stream().map(Page::id)
                .filter(page -> order.indexOf(page) > order.indexOf(id)).findFirst().orElse(null);
    }

    private static @Nullable String after(List<Page> pages, int index) {
        return index + 1 < pages.size() ? pages.get(index + 1).id() : null;
    }

    private PageView.FieldView field(Content content, Filled filled, Field field, List<Problem> problems) {
        var answers = filled.shown().answers();
        var value = answers.has(field.id()) ? answers.get(field.id()) : null;
        return new PageView.FieldView(field, value, value == null ? null : Display.of(field, value, places),
                problems.stream().filter(problem -> problem.top().equals(field.id())).toList(),
                content.prefilled().get(field.id()), content.isLocked(field));
    }

    private static List<DraftView.PageState> states(Content content, Filled filled) {
        var asked = filled.shown().pages().stream().map(Page::id).toList();
        return filled.form().pages().stream().map(page -> {
            var position = asked.indexOf(page.id());
            return position < 0 ? new DraftView.PageState(page.id(), page.title(), DraftView.State.HIDDEN, "")
                    : new DraftView.PageState(page.id(), page.title(), state(content, filled, page),
                            (position + 1) + "/" + asked.size());
        }).toList();
    }

    private static DraftView.State state(Content content, Filled filled, Page page) {
        if (content.saved().contains(page.id()) && problemsOn(filled, page.id()).isEmpty()) {
            return DraftView.State.COMPLETE;
        }
        var hasAnswers = page.fields().stream().anyMatch(field -> filled.shown().answers().has(field.id()));
        return hasAnswers || content.saved().contains(page.id()) ? DraftView.State.PARTIAL : DraftView.State.EMPTY;
    }

    private static DraftView.@Nullable Register register(Content content) {
        return content.register() == null ? null
                : new DraftView.Register(content.register(), Notices.of(content.register()));
    }

}
