package vn.motcua.eforms.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.Answers;
import vn.motcua.eforms.form.Display;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.form.PlaceBook;
import vn.motcua.eforms.form.Shown;
import vn.motcua.eforms.mandate.Mandates;
import vn.motcua.eforms.terms.Terms;

/** Shows filings. */
@ApplicationScoped
@Transactional
class Views {

    private final Filings filings;
    private final Judgement judgement;
    private final Terms terms;
    private final PlaceBook places;
    private final Mandates mandates;
    private final Clock clock;

    Views(Filings filings, Judgement judgement, Terms terms, PlaceBook places, Mandates mandates, Clock clock) {
        this.filings = filings;
        this.judgement = judgement;
        this.terms = terms;
        this.places = places;
        this.mandates = mandates;
        this.clock = clock;
    }

    FilingView whole(FilingHead head) {
        var procedure = terms.mustFind(head.procedure(), head.version());
        var form = judgement.form(procedure, head.form(), head.formVersion());
        var revisions = filings.revisions(head.id());
        var answers = revisions.getLast().answers();
        var shown = Shown.of(form, answers, LocalDate.ofInstant(head.submittedAt(), clock.getZone()));
        var asked = new FormDefinition(form.code(), form.version(), form.title(), form.declaration(), form.consent(),
                null, form.cases(), shown.pages());
        return new FilingView(head.id(), head.code(), head.procedure(), head.version(), procedure.name(), head.unit(),
                head.authority(), head.submittedAt(), head.closed(), asked, answers, Display.of(shown, places),
                head.revision(), applicant(answers), revisions(form, revisions), mandates.of(head.id()).orElse(null));
    }

    Summary summary(FilingHead head) {
        var answers = filings.answers(head.id());
        var form = judgement.form(terms.mustFind(head.procedure(), head.version()), head.form(), head.formVersion());
        var lives = answers.has("currentAddress") ? "currentAddress" : "permanentAddress";
        return new Summary(head.id(), head.code(), answers.text("fullName"), answers.text("nationalId"),
                answers.text("birthDate"), text(answers, "gender"), text(answers, "phone"), text(answers, "email"),
                display(form, lives, answers).vi(), answers.text(Judgement.DELIVERY),
                answers.has("postalAddress") ? display(form, "postalAddress", answers).vi() : null,
                answers.get("copies").asInt(1), language(answers));
    }

    Contact contact(UUID filing) {
        var answers = filings.answers(filing);
        return new Contact(text(answers, "email"), text(answers, "phone"), text(answers, "zalo"), language(answers),
                answers.get("notifyBy").valueStream().map(JsonNode::asText).toList());
    }

    private List<FilingView.RevisionView> revisions(FormDefinition form, List<Filings.Revision> revisions) {
        return IntStream.range(0, revisions.size()).mapToObj(i -> {
            var each = revisions.get(i);
            var before = i == 0 ? each.answers() : revisions.get(i - 1).answers();
            return new FilingView.RevisionView(each.revision(), each.round(), each.at(), changes(form, before, each.answers()));
        }).toList();
    }

    private List<FilingView.Change> changes(FormDefinition form, Answers before, Answers after) {
        return Stream.concat(before.fields().stream(), after.fields().stream()).distinct()
                .filter(field -> !before.get(field).equals(after.get(field)))
                .flatMap(id -> form.field(id).stream())
                .map(field -> new FilingView.Change(field.id(), field.label(),
                        form.pageOf(field.id()).orElseThrow().id(),
                        Display.of(field, before.get(field.id()), places), Display.of(field, after.get(field.id()), places)))
                .toList();
    }

    private Text display(FormDefinition form, String field, Answers answers) {
        return form.field(field).map(each -> Display.of(each, answers.get(field), places)).orElse(new Text("", ""));
    }

    private static FilingView.Applicant applicant(Answers answers) {
        return new FilingView.Applicant(answers.text("fullName"), answers.text("nationalId"), answers.text("birthDate"),
                text(answers, "gender"), text(answers, "phone"), text(answers, "email"));
    }

    private static String language(Answers answers) {
        return answers.has("language") ? answers.text("language") : "vi";
    }

    private static @Nullable String text(Answers answers, String field) {
        return answers.has(field) ? answers.text(field) : null;
    }
}
