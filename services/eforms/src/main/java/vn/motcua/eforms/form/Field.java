package vn.motcua.eforms.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * One question of a form.
 *
 * @param source      where the state knows the answer from, for example {@code register.fullName}
 * @param locked      whether an answer from its source can't be changed here
 * @param options     the answers to choose from
 * @param optionsFrom a list of the form, or one that another fact gives: {@code units} or {@code exemptions} of the procedure
 * @param columns     the questions of each row of a table
 * @param component   the paper of the procedure that the files belong to
 * @param capture     whether a telephone should offer its camera
 * @param rules       limits beyond what the type demands
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Field(String id, FieldType type, Text label, @Nullable Text help, boolean required,
        @Nullable Condition showIf, @Nullable String source, boolean locked, @Nullable List<Option> options,
        @Nullable String optionsFrom, @Nullable List<Field> columns, @Nullable String component, boolean capture,
        @Nullable Rules rules) {

    /** @param unavailable why it can't be chosen now, null when it can */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(String value, Text label, @Nullable Text unavailable) {}

    /**
     * @param min      smallest number, or fewest rows or files
     * @param max      greatest number, or most rows or files
     * @param past     whether a date must not lie after today
     * @param minAge   full years that must have passed since the date
     * @param history  the rows cover a person's life without gaps
     * @param serves   fields with an address; the chosen unit must serve the first of them that is answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rules(@Nullable Integer maxLength, @Nullable Integer min, @Nullable Integer max, @Nullable Boolean past,
            @Nullable Integer minAge, @Nullable HistoryRule history,
            @Nullable List<String> serves) {}

    /**
     * @param since       the field with the date of birth
     * @param fromAge     age in years at which the history begins
     * @param maxGap      whole months that may be missing between two rows
     * @param ageBy       another age for some answers, for example by sex; null when the age is the same for all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HistoryRule(String from, String to, String since, int fromAge, int maxGap, @Nullable AgeBy ageBy) {

        /** @param ages by the answer to {@code field} */
        public record AgeBy(String field, Map<String, Integer> ages) {}

        /** The same with the age that holds for these answers. */
        HistoryRule of(Answers answers) {
            return ageBy == null ? this
                    : new HistoryRule(from, to, since, ageBy.ages().getOrDefault(answers.text(ageBy.field()), fromAge), maxGap,
                            null);
        }
    }

    Field withOptions(Map<String, List<Option>> lists) {
        if (columns != null) {
            return new Field(id, type, label, help, required, showIf, source, locked, options, optionsFrom,
                    columns.stream().map(column -> column.withOptions(lists)).toList(), component, capture, rules);
        }
        return optionsFrom == null ? this : choosing(lists.getOrDefault(optionsFrom, List.of()));
    }

    Field choosing(List<Option> choices) {
        return new Field(id, type, label, help, required, showIf, source, locked, choices, optionsFrom, columns, component,
                capture, rules);
    }

    Optional<Rules> limits() {
        return Optional.ofNullable(rules);
    }

    List<Field> rowFields() {
        return columns == null ? List.of() : columns;
    }
}
