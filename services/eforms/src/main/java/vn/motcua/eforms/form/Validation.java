package vn.motcua.eforms.form;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds everything that is wrong with the answers to what is asked. */
public final class Validation {

    private final LocalDate today;
    private final FieldRules rules;
    private final Answers answers;

    private Validation(LocalDate today, PlaceBook places, Answers answers) {
        this.today = today;
        this.rules = new FieldRules(today, places);
        this.answers = answers;
    }

    /** @param today the day on which the form is judged, in Vietnam */
    public static List<Problem> of(Shown shown, LocalDate today, PlaceBook places) {
        var validation = new Validation(today, places, shown.answers());
        return shown.pages().stream()
                .flatMap(page -> page.fields().stream().flatMap(field -> validation.faultsOf(field)
                        .map(fault -> new Problem(field.id() + fault.at(), fault.code(), fault.message(), page.id()))))
                .toList();
    }

    private Stream<Fault> faultsOf(Field field) {
        if (!answers.has(field.id())) {
            return field.required() ? Stream.of(Wording.missing(field)) : Stream.empty();
        }
        var value = answers.get(field.id());
        return field.type() == FieldType.TABLE ? tableFaults(field, value) : rules.faultsOf(field, value);
    }

    private Stream<Fault> tableFaults(Field table, JsonNode rows) {
        var inRows = IntStream.range(0, rows.size()).boxed()
                .flatMap(row -> rowFaults(table, rows.get(row)).map(fault -> fault.below("/" + row)))
                .toList();
        if (!inRows.isEmpty()) {
            return inRows.stream();
        }
        return Stream.concat(rules.sizeFaults(table, rows.size()), history(table, rows));
    }

    private Stream<Fault> rowFaults(Field table, JsonNode row) {
        return table.rowFields().stream().flatMap(column -> {
            var value = row.path(column.id());
            var faults = Answers.isBlank(value)
                    ? column.required() ? Stream.of(Wording.missing(column)) : Stream.<Fault> empty()
                    : rules.faultsOf(column, value);
            return faults.map(fault -> fault.below("/" + column.id()));
        });
    }

    private Stream<Fault> history(Field table, JsonNode rows) {
        return table.limits().map(Field.Rules::history).stream()
                .flatMap(rule -> HistoryCheck.of(rule.of(answers), rows, answers.date(rule.since()), today).stream());
    }
}
