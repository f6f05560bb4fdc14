package vn.motcua.documents.result;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.dossier.Answers;
import vn.motcua.documents.print.DateInWords;
import vn.motcua.documents.print.Formats;
import vn.motcua.documents.print.Sheet;
import vn.motcua.documents.print.Sheet.Block;
import vn.motcua.documents.print.Sheet.Line;
import vn.motcua.documents.print.Sheet.Paragraph;
import vn.motcua.documents.print.Sheet.Table;
import vn.motcua.platform.problem.ProblemException;

/** Fills the places of a result template with what was answered in the form, found by the handler and set by the issue. */
final class Filler {

    static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9.]+)(?:\\|(date|year|words|upper))?}");
    static final String FINDING = "finding.";

    private final ResultTemplate template;
    private final Answers answers;
    private final Map<String, Object> finding;
    private final Map<String, String> issue;

    /** @param finding what the handler said, by the code of the question */
    Filler(ResultTemplate template, Answers answers, Map<String, Object> finding, String number, LocalDate issuedOn) {
        this.template = template;
        this.answers = answers;
        this.finding = finding;
        this.issue = Map.of("number", number, "issuedOn", Formats.day(issuedOn),
                "validUntil", Formats.day(issuedOn.plusMonths(template.validMonths())));
    }

    /** @throws ProblemException 422 when the finding doesn't say what the result states */
    List<Block> blocks() {
        template.needs().forEach((code, values) -> {
            var said = text(finding.get(code));
            if (said.isBlank() || !values.isEmpty() && !values.contains(said)) {
                throw ProblemException.unprocessable("finding-incomplete", "The finding doesn't say " + code + ".");
            }
        });
        return template.blocks().stream().filter(this::stands).map(this::block).toList();
    }

    /** The name of the person whom the paper is about. */
    String owner() {
        return answers.words(template.owner()).orElse("");
    }

    private boolean stands(ResultTemplate.Block block) {
        return block.onlyIf() == null || block.onlyIf().entrySet().stream().allMatch(condition -> {
            var value = raw(condition.getKey());
            return condition.getValue().isEmpty() ? !value.isBlank() : condition.getValue().contains(value);
        });
    }

    private Block block(ResultTemplate.Block block) {
        if (block.table() != null) {
            return table(block, block.table(), Objects.requireNonNull(block.columns()));
        }
        return block.label() == null ? new Paragraph(filled(block.text())) : new Line(block.label(), filled(block.text()));
    }

    private Table table(ResultTemplate.Block block, String field, List<ResultTemplate.Column> columns) {
        var rows = IntStream.range(0, answers.json().path("answers").path(field).size())
                .mapToObj(row -> columns.stream().map(column -> answers.words(field + "/" + row + "/" + column.cell())
                        .orElse(column.absent())).toList())
                .toList();
        return new Table(filled(block.text()), columns.stream().map(column -> new Sheet.Column(column.name(), column.width()))
                .toList(), rows);
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(
                value(place.group(1), Optional.ofNullable(place.group(2)).orElse(""))));
    }

    private String value(String name, String how) {
        var value = switch (how) {
            case "date" -> date(name).map(Formats::day);
            case "year" -> Optional.of(raw(name)).filter(iso -> iso.length() >= 4).map(iso -> iso.substring(0, 4));
            case "words" -> date(name).map(DateInWords::of);
            case "upper" -> words(name).map(words -> words.toUpperCase(Locale.of("vi")));
            default -> words(name);
        };
        return value.or(() -> words(name)).orElse(template.absent());
    }

    private Optional<String> words(String name) {
        return name.startsWith(FINDING) || issue.containsKey(name)
                ? Stream.of(raw(name)).filter(text -> !text.isBlank()).findFirst()
                : answers.words(name);
    }

    private Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.parse(raw(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String raw(String name) {
        return name.startsWith(FINDING) ? text(finding.get(name.substring(FINDING.length())))
                : issue.getOrDefault(name, answers.json().path("answers").path(name).asText(""));
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
