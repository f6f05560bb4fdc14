package vn.motcua.ui.studio;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import vn.motcua.ui.client.StudioClient.Item;
import vn.motcua.ui.client.StudioClient.Section;
import vn.motcua.ui.form.Dates;

/** Turns what was typed into a section into a change of the document; nonsense is kept, the catalogue says what is wrong. */
final class Written {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ROWS = 200;
    /** Of an option: its value, its Vietnamese and its English name. */
    private static final int PARTS = 3;

    private final Map<String, List<String>> inputs;
    private final JsonNode document;

    private Written(Map<String, List<String>> inputs, JsonNode document) {
        this.inputs = inputs;
        this.document = document;
    }

    /** @param document as it was when the page was shown: what a row holds beyond its columns is kept */
    static ObjectNode of(Section section, Map<String, List<String>> inputs, JsonNode document) {
        var written = new Written(Dates.gathered(inputs), document);
        var change = JSON.objectNode();
        section.items()
                .forEach(item -> put(change, item.path(), item.rows() ? written.rows(item) : written.value(item, item.path())));
        Deed.of(written.one("_do")).ifPresent(deed -> deed.on(change));
        return change;
    }

    /** Members joined by dots; what they lead through is made. */
    static void put(ObjectNode into, String path, JsonNode value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            into.set(path, value);
        } else {
            put(into.get(path.substring(0, dot)) instanceof ObjectNode there ? there : into.putObject(path.substring(0, dot)),
                    path.substring(dot + 1), value);
        }
    }

    private JsonNode value(Item item, String name) {
        return switch (item.kind()) {
            case "WORDS", "LONG" -> JSON.objectNode().put("vi", one(name + ".vi").strip()).put("en", one(name + ".en").strip());
            case "NUMBER", "MONEY" -> number(one(name));
            case "FLAG" -> BooleanNode.valueOf(one(name).equals("on"));
            case "CHOICES" -> list(inputs.getOrDefault(name, List.of()));
            case "LINES" -> list(one(name).lines().toList());
            case "OPTIONS" -> options(one(name).lines().toList());
            default -> one(name).isBlank() ? NullNode.getInstance() : TextNode.valueOf(one(name).strip());
        };
    }

    private ArrayNode rows(Item item) {
        var rows = JSON.arrayNode();
        for (int number : numbers(item.path())) {
            rows.add(row(item, item.path() + "." + number));
        }
        return rows;
    }

    private JsonNode row(Item item, String name) {
        if (item.rowItems().size() == 1 && item.rowItems().getFirst().path().isEmpty()) {
            return value(item.rowItems().getFirst(), name);
        }
        var from = one(name + "._from");
        var before = from.matches("\\d{1,3}") ? document.at(item.pointer()).path(Integer.parseInt(from))
                : NullNode.getInstance();
        var row = before instanceof ObjectNode there ? there.deepCopy() : JSON.objectNode();
        item.rowItems().forEach(column -> put(row, column.path(), value(column, name + "." + column.path())));
        return row;
    }

    private TreeSet<Integer> numbers(String rows) {
        var numbers = new TreeSet<Integer>();
        inputs.keySet().stream().filter(key -> key.matches("\\Q" + rows + "\\E\\.\\d{1,3}\\..*"))
                .map(key -> Integer.valueOf(key.substring(rows.length() + 1).replaceAll("\\..*", "")))
                .filter(number -> number < MOST_ROWS).forEach(numbers::add);
        return numbers;
    }

    /** As people write it, with or without points between the thousands; anything else stays as it was typed. */
    private static JsonNode number(String typed) {
        var digits = typed.replaceAll("[.\\s]", "");
        if (digits.isEmpty()) {
            return NullNode.getInstance();
        }
        return digits.matches("\\d{1,15}") ? LongNode.valueOf(Long.parseLong(digits)) : TextNode.valueOf(typed.strip());
    }

    private static ArrayNode list(List<String> values) {
        var list = JSON.arrayNode();
        values.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(list::add);
        return list;
    }

    /** Lines of a value and its words in both languages; see {@link Entry#options()}. */
    private static ArrayNode options(List<String> lines) {
        var options = JSON.arrayNode();
        lines.stream().filter(line -> !line.isBlank()).map(line -> line.split("\\|", PARTS))
                .forEach(parts -> options.addObject()
                        .put("value", parts[0].strip()).putObject("name").put("vi", parts.length > 1 ? parts[1].strip() : "")
                        .put("en", parts.length > 2 ? parts[2].strip() : ""));
        return options;
    }

    private String one(String name) {
        var values = inputs.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
