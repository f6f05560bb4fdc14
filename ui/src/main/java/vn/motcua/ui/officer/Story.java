package vn.motcua.ui.officer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.ui.client.DeskClient.Entry;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** What happened to a dossier, told fact by fact in the reader's language. */
final class Story {

    /** Sentences that go with a fact, in the order in which they are read. */
    private static final List<String> SENTENCES = List.of("reason", "legalBasis", "internalOpinion", "proof");

    private final Optional<Sheet> sheet;
    private final Guide guide;
    private final Map<String, String> steps;

    private Story(List<Entry> entries, Optional<Sheet> sheet, Guide guide) {
        this.sheet = sheet;
        this.guide = guide;
        this.steps = entries.stream().filter(entry -> entry.type().equals("StepStarted")).map(Entry::fact)
                .collect(Collectors.toMap(
                        fact -> fact.path("stepCode").asText(), fact -> Sheet.text(fact.path("name")),
                        (first, second) -> first));
    }

    /** @param who staff number; empty for the applicant's and the portal's own acts, which {@code actor} names */
    record Line(Instant at, String what, String status, Optional<String> who, String actor, List<Detail> details) {}

    record Detail(String label, String text) {}

    /** Newest first. */
    static List<Line> of(List<Entry> entries, Optional<Sheet> sheet, Guide guide) {
        var story = new Story(entries, sheet, guide);
        return entries.reversed().stream().map(story::line).toList();
    }

    private Line line(Entry entry) {
        return new Line(entry.at(), what(entry), Formats.words(entry.status()), entry.staffNumber(),
                Messages.say("actor-" + entry.actor().toLowerCase(Locale.ROOT)), details(entry));
    }

    private String what(Entry entry) {
        var said = Messages.say("event-" + kebab(entry.type()));
        return switch (entry.type()) {
            case "StepStarted" -> said + ": " + Sheet.text(entry.fact().path("name"));
            case "StepCompleted" -> Messages.say("outcome-" + entry.fact().path("outcome").asText().toLowerCase(Locale.ROOT))
                    + ": " + steps.getOrDefault(entry.fact().path("stepCode").asText(), entry.fact().path("stepCode").asText());
            default -> said;
        };
    }

    private List<Detail> details(Entry entry) {
        var details = new ArrayList<Detail>();
        var fact = entry.fact();
        moment(fact, "due", "history-due", details);
        moment(fact, "checkDue", "history-check-due", details);
        moment(fact, "plannedEnd", "history-planned", details);
        if (fact.hasNonNull("amount")) {
            details.add(new Detail(Messages.say("history-amount"), Formats.amount(fact.path("amount").asLong())));
        }
        if (fact.hasNonNull("timeliness")) {
            details.add(new Detail(Messages.say("history-timeliness"),
                    Messages.say("timeliness-" + fact.path("timeliness").asText().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        SENTENCES.stream().filter(key -> !entry.words().path(key).asText().isBlank()).map(key -> new Detail(
                Messages.say("said-" + kebab(key)), entry.words().path(key).asText())).forEach(details::add);
        entry.words().path("marks").forEach(mark -> details.add(new Detail(label(mark.path("field").asText()),
                mark.path("reason").asText())));
        entry.words().path("checklist").valueStream().filter(this::isWorthSaying).map(this::lacking).forEach(details::add);
        return details;
    }

    private static void moment(JsonNode fact, String field, String key, List<Detail> details) {
        if (fact.hasNonNull(field)) {
            details.add(new Detail(Messages.say(key), Formats.moment(Instant.parse(fact.path(field).asText()))));
        }
    }

    /** Most papers are optional: that one isn't there says something only when it should be, or with a remark. */
    private boolean isWorthSaying(JsonNode check) {
        return !check.path("ok").asBoolean() && (check.hasNonNull("note") || guide.components().stream()
                .anyMatch(each -> each.required() && each.code().equals(check.path("component").asText())));
    }

    private Detail lacking(JsonNode check) {
        var paper = guide.component(check.path("component").asText());
        return new Detail(Messages.say("history-lacking"),
                check.hasNonNull("note") ? paper + " – " + check.path("note").asText() : paper);
    }

    private String label(String field) {
        return sheet.flatMap(each -> each.label(field)).orElse(field);
    }

    /** {@code StepStarted} and {@code legalBasis} as they stand in the message files. */
    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
