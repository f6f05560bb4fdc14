package vn.motcua.eforms.form;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

/** When a page or a field is asked at all, as data: {@code {"eq": {"field": "hasSpouse", "value": true}}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
        @Type(value = Condition.Eq.class, name = "eq"),
        @Type(value = Condition.In.class, name = "in"),
        @Type(value = Condition.Present.class, name = "present"),
        @Type(value = Condition.Age.class, name = "age"),
        @Type(value = Condition.Days.class, name = "days"),
        @Type(value = Condition.YearsBetween.class, name = "yearsBetween"),
        @Type(value = Condition.Distinct.class, name = "distinct"),
        @Type(value = Condition.And.class, name = "and"),
        @Type(value = Condition.Or.class, name = "or"),
        @Type(value = Condition.Not.class, name = "not")
})
public sealed interface Condition {

    /** Whether it holds on a day; a field without an answer makes every comparison false. */
    boolean holds(Answers answers, LocalDate today);

    /** The fields that it looks at. */
    Stream<String> fields();

    record Eq(String field, JsonNode value) implements Condition {

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.has(field) && answers.get(field).equals(value);
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** The answer, or one of several answers, is among the values. */
    record In(String field, List<JsonNode> values) implements Condition {

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            if (!answers.has(field)) {
                return false;
            }
            var answer = answers.get(field);
            return answer.isArray() ? answer.valueStream().anyMatch(values::contains) : values.contains(answer);
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    record Present(@JsonValue String field) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Present {}

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.has(field);
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** Full years since the date in {@code field}; bounds are inclusive. */
    record Age(String field, @Nullable Integer atLeast, @Nullable Integer atMost) implements Condition {

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.date(field).map(born -> Period.between(born, today).getYears())
                    .filter(years -> (atLeast == null || years >= atLeast) && (atMost == null || years <= atMost))
                    .isPresent();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** Whole days since the date in {@code field}; bounds are inclusive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Days(String field, @Nullable Integer atLeast, @Nullable Integer atMost) implements Condition {

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.date(field).map(date -> ChronoUnit.DAYS.between(date, today))
                    .filter(days -> (atLeast == null || days >= atLeast) && (atMost == null || days <= atMost))
                    .isPresent();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** Full years from the date in one field to the date in another; bounds are inclusive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record YearsBetween(String from, String to, @Nullable Integer atLeast, @Nullable Integer atMost) implements Condition {

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.date(from)
                    .flatMap(first -> answers.date(to).map(second -> ChronoUnit.YEARS.between(first, second)))
                    .filter(years -> (atLeast == null || years >= atLeast) && (atMost == null || years <= atMost))
                    .isPresent();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(from, to);
        }
    }

    /** At least so many rows of a table differ in a column; how it is written makes no difference. */
    record Distinct(String field, String column, int atLeast) implements Condition {

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return answers.get(field).valueStream().map(row -> row.path(column).asText("").strip().replaceAll("\\s+", " "))
                    .filter(text -> !text.isEmpty()).map(text -> text.toLowerCase(Locale.of("vi"))).distinct()
                    .count() >= atLeast;
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    record And(@JsonValue List<Condition> all) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public And {}

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return all.stream().allMatch(part -> part.holds(answers, today));
        }

        @Override
        public Stream<String> fields() {
            return all.stream().flatMap(Condition::fields);
        }
    }

    record Or(@JsonValue List<Condition> any) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Or {}

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return any.stream().anyMatch(part -> part.holds(answers, today));
        }

        @Override
        public Stream<String> fields() {
            return any.stream().flatMap(Condition::fields);
        }
    }

    /** None of them holds; a list like the others, for JSON's sake. */
    record Not(@JsonValue List<Condition> none) implements Condition {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Not {}

        @Override
        public boolean holds(Answers answers, LocalDate today) {
            return none.stream().noneMatch(part -> part.holds(answers, today));
        }

        @Override
        public Stream<String> fields() {
            return none.stream().flatMap(Condition::fields);
        }
    }
}
