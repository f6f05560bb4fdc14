package vn.motcua.eforms.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What was answered, by field id. A blank answer is no answer. */
public record Answers(@JsonValue Map<String, JsonNode> values) {

    public static final Answers NONE = new Answers(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Answers {
        var kept = new LinkedHashMap<String, JsonNode>();
        values.forEach((field, value) -> {
            if (!isBlank(value)) {
                kept.put(field, value);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public JsonNode get(String field) {
        return values.getOrDefault(field, MissingNode.getInstance());
    }

    public String text(String field) {
        return get(field).asText("");
    }

    /** Empty unless the answer is a whole date. */
    public Optional<LocalDate> date(String field) {
        try {
            return has(field) ? Optional.of(LocalDate.parse(text(field))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Set<String> fields() {
        return values.keySet();
    }

    /** With other answers in place of, or beside, these; a blank one removes. */
    public Answers with(Map<String, JsonNode> changes) {
        var all = new LinkedHashMap<>(values);
        all.putAll(changes);
        return new Answers(all);
    }

    public Answers with(String field, JsonNode value) {
        return with(Map.of(field, value));
    }

    public Answers only(Predicate<String> fields) {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(fields.negate());
        return new Answers(kept);
    }

    public static boolean isBlank(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> true;
            case STRING -> value.asText().isBlank();
            case ARRAY, OBJECT -> value.valueStream().allMatch(Answers::isBlank);
            case BINARY, BOOLEAN, NUMBER, POJO -> false;
        };
    }
}
