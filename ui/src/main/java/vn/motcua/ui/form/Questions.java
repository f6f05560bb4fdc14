package vn.motcua.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.EformsClient.Fault;
import vn.motcua.ui.form.Question.Choices;
import vn.motcua.ui.form.Question.Row;
import vn.motcua.ui.shell.Visit;

/** Puts definitions, answers, faults and sources together into questions. */
@ApplicationScoped
public class Questions {

    private final Places places;
    private final ObjectMapper json;

    Questions(Places places, ObjectMapper json) {
        this.places = places;
        this.json = json;
    }

    /** @param errors by pointer: {@code birthDate}, {@code residenceHistory/2/from} */
    private record Known(Map<String, List<String>> errors, Map<String, Text> sources) {}

    /**
     * @param shown   definitions, each with its {@code value}, {@code from} and {@code readOnly}
     * @param faults  what is wrong, as far as it is to be said
     * @param growing the table that is to have one row more than it has; empty for none
     */
    public List<Question> of(List<JsonNode> shown, List<Fault> faults, String growing) {
        var errors = faults.stream().collect(Collectors.groupingBy(Fault::field,
                Collectors.mapping(fault -> Visit.current().language().pick(fault.message()), Collectors.toList())));
        return shown.stream().map(each -> {
            var field = field(each);
            var value = field.id().equals(growing) ? withRow(each.path("value")) : each.path("value");
            return question(field, field.id(), field.id(), value, new Known(errors, source(field, each.path("from"))));
        }).toList();
    }

    public Field field(JsonNode shown) {
        var field = json.convertValue(shown, Field.class);
        return new Field(field.id(), field.type(), field.label(), field.help(), field.required(),
                shown.path("readOnly").asBoolean(field.locked()), field.options(), field.columns(), field.component(),
                field.capture(), field.rules());
    }

    private Map<String, Text> source(Field field, JsonNode from) {
        return from.isObject() ? Map.of(field.id(), json.convertValue(from.path("source"), Text.class)) : Map.of();
    }

    private Question question(Field field, String name, String pointer, JsonNode value, Known known) {
        return new Question(field, name, value, known.errors.getOrDefault(pointer, List.of()),
                Optional.ofNullable(known.sources.get(name)), choices(field, value),
                field.isA("table") ? rows(field, name, pointer, value, known) : List.of());
    }

    private Choices choices(Field field, JsonNode value) {
        return field.isA("address") ? new Choices(places.provinces(), places.communes(value.path("province").asText("")))
                : Choices.NONE;
    }

    /** At least one row, so that there is something to type into. */
    private List<Row> rows(Field table, String name, String pointer, JsonNode value, Known known) {
        return IntStream.range(0, Math.max(1, value.size())).mapToObj(i -> new Row(i + 1, table.rowFields().stream()
                .map(column -> question(column, name + "." + i + "." + column.id(), pointer + "/" + i + "/" + column.id(),
                        cell(value, i, column), known))
                .toList())).toList();
    }

    private static JsonNode cell(JsonNode rows, int row, Field column) {
        return rows.path(row).isMissingNode() ? MissingNode.getInstance() : rows.path(row).path(column.id());
    }

    /** An empty row at the end of a table's answer, to be typed into. */
    private static JsonNode withRow(JsonNode rows) {
        var more = JsonNodeFactory.instance.arrayNode();
        rows.valueStream().forEach(more::add);
        more.addObject();
        return more;
    }
}
