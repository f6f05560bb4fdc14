package vn.motcua.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What somebody typed into a form, as answers; nonsense is kept as it is, eforms says what is wrong with it. */
public final class Typed {

    /** Hidden input naming the questions that the form showed, so that an empty checkbox isn't taken for an unasked one. */
    public static final String ASKED = "_asked";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, List<String>> inputs;

    public Typed(Map<String, List<String>> inputs) {
        this.inputs = inputs;
    }

    public String one(String name) {
        var values = inputs.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    public Set<String> asked() {
        return Set.copyOf(inputs.getOrDefault(ASKED, List.of()));
    }

    /** Answers to those fields that were asked; files travel their own way. */
    public ObjectNode answers(List<Field> fields) {
        var asked = asked();
        var answers = JSON.objectNode();
        fields.stream().filter(field -> asked.contains(field.id()) && !field.locked())
                .filter(field -> !field.isA("file") && !field.isA("info"))
                .forEach(field -> answers.set(field.id(), answer(field, field.id())));
        return answers;
    }

    private JsonNode answer(Field field, String name) {
        return switch (field.type()) {
            case "date", "partial-date" -> TextNode.valueOf(date(name));
            case "multi-choice" -> list(name);
            case "address" -> address(name);
            case "table" -> rows(field, name);
            default -> TextNode.valueOf(one(name));
        };
    }

    private String date(String name) {
        return DateParts.typed(inputs, name).written();
    }

    private ArrayNode list(String name) {
        var list = JSON.arrayNode();
        inputs.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty()).forEach(list::add);
        return list;
    }

    private ObjectNode address(String name) {
        var address = JSON.objectNode();
        var abroad = one(name + ".abroad").equals("on");
        address.put("country", abroad ? one(name + ".country") : "VN");
        if (!abroad) {
            address.put("province", one(name + ".province"));
            // A commune of the province that was chosen before would only confuse.
            var commune = one(name + ".commune");
            address.put("commune", one(name + ".before").equals(one(name + ".province")) ? commune : "");
        }
        return address.put("detail", one(name + ".detail"));
    }

    private ArrayNode rows(Field table, String name) {
        var rows = JSON.arrayNode();
        for (int number : rowNumbers(name)) {
            var row = rows.addObject();
            table.rowFields().forEach(column -> row.set(column.id(), answer(column, name + "." + number + "." + column.id())));
        }
        return rows;
    }

    private Set<Integer> rowNumbers(String name) {
        return inputs.keySet().stream().filter(key -> key.matches("\\Q" + name + "\\E\\.\\d{1,3}\\..*"))
                .map(key -> Integer.valueOf(key.substring(name.length() + 1).replaceAll("\\..*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
