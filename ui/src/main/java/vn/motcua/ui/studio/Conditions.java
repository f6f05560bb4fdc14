package vn.motcua.ui.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.StudioClient.Option;

/**
 * Conditions as rows of plain selects: each row is one clause, chosen from what the questions before can be answered with.
 * A clause that no select would offer stands in the list as it is, and is kept.
 */
final class Conditions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 12;

    /** The rows that a condition is edited as: {@code conditions} and how they are joined. */
    static void spread(ObjectNode edited) {
        var condition = edited.path("showIf");
        var rows = edited.putArray("conditions");
        var join = condition.has("or") ? "or" : "and";
        var parts = condition.has("and") || condition.has("or") ? condition.path(join).valueStream() : Stream.of(condition);
        parts.filter(part -> part.isObject() && !part.isEmpty()).forEach(part -> rows.addObject().put("when", part.toString()));
        // A row to choose in, always there.
        rows.addObject().put("when", "");
        edited.put("join", join.equals("or") ? "or" : "");
        edited.remove("showIf");
    }

    /** Back from rows to one condition; none leaves none. */
    static void gather(ObjectNode edited) {
        var parts = NODES.arrayNode();
        edited.path("conditions").valueStream().map(row -> read(row.path("when").asText(""))).filter(JsonNode::isObject)
                .forEach(parts::add);
        var join = edited.path("join").asText("").equals("or") ? "or" : "and";
        edited.remove(List.of("conditions", "join", "showIf"));
        if (!parts.isEmpty()) {
            edited.set("showIf", parts.size() == 1 ? parts.get(0) : NODES.objectNode().set(join, parts));
        }
    }

    /** What can be chosen: every answer of the choices that stand before, and what stands there already. */
    static List<Option> options(List<JsonNode> before, ArrayNode there) {
        var options = new LinkedHashMap<String, Text>();
        before.forEach(field -> offer(field, options));
        there.valueStream().map(row -> row.path("when").asText("")).filter(when -> !when.isBlank())
                .forEach(when -> options.putIfAbsent(when, new Text(when, when)));
        return options.entrySet().stream().map(entry -> new Option(entry.getKey(), entry.getValue())).toList();
    }

    private static void offer(JsonNode field, Map<String, Text> options) {
        var id = field.path("id").asText("");
        answers(field).forEach((value, label) -> {
            var eq = NODES.objectNode();
            eq.putObject("eq").put("field", id).set("value", value);
            options.put(eq.toString(), says(field, label, ": ", ": "));
            var not = NODES.objectNode();
            not.putArray("not").add(eq);
            options.put(not.toString(), says(field, label, ": không phải ", ": not "));
        });
        options.put(NODES.objectNode().put("present", id).toString(),
                says(field, new Text("đã trả lời", "answered"), ": ", ": "));
    }

    private static Map<JsonNode, Text> answers(JsonNode field) {
        var answers = new LinkedHashMap<JsonNode, Text>();
        if (field.path("type").asText().equals("yes-no")) {
            answers.put(NODES.booleanNode(true), new Text("Có", "Yes"));
            answers.put(NODES.booleanNode(false), new Text("Không", "No"));
        }
        if (field.path("type").asText().endsWith("choice") && field.path("options").size() <= MOST) {
            field.path("options").valueStream()
                    .forEach(option -> answers.put(option.path("value"), text(option.path("label"))));
        }
        return answers;
    }

    private static Text says(JsonNode field, Text answer, String vi, String en) {
        var label = text(field.path("label"));
        return new Text(label.vi() + vi + answer.vi(), label.en() + en + answer.en());
    }

    /** The questions that stand before a place in the form. */
    static List<JsonNode> before(JsonNode document, int page, int field) {
        var before = new ArrayList<JsonNode>();
        for (int p = 0; p <= page; p++) {
            var fields = document.path("pages").path(p).path("fields");
            for (int f = 0; f < fields.size() && (p < page || f < field); f++) {
                before.add(fields.path(f));
            }
        }
        return before;
    }

    private static Text text(JsonNode text) {
        return new Text(text.path("vi").asText(""), text.path("en").asText(""));
    }

    private static JsonNode read(String text) {
        try {
            return text.isBlank() ? NullNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return NullNode.getInstance();
        }
    }

    private Conditions() {}
}
