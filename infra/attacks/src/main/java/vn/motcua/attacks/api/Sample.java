package vn.motcua.attacks.api;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Makes up a value for a schema, so that a request gets as far as the question of rights.
 *
 * @param words for texts without a form
 */
record Sample(JsonNode document, String words) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (schema.path("$ref").asText().endsWith("/ObjectNode")) {
            // Any object; the document only knows that one can walk through it.
            return JSON.objectNode();
        }
        if (schema.has("$ref")) {
            return of(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.at("/enum/0");
        }
        for (var way : new String[] { "anyOf", "oneOf", "allOf" }) {
            if (schema.has(way)) {
                return of(schema.path(way).path(0), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "string" -> JSON.textNode(text(schema));
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> list(schema, depth);
            default -> object(schema, depth);
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private JsonNode list(JsonNode schema, int depth) {
        var list = JSON.arrayNode();
        if (depth < DEEPEST) {
            list.add(of(schema.path("items"), depth + 1));
        }
        return list;
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties").properties()
                    .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        }
        return object;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2027-01-04";
            case "date-time" -> "2027-01-04T08:00:00+07:00";
            default -> schema.path("pattern").asText().contains("\\d{6}") ? "123456"
                    : words.repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }
}
