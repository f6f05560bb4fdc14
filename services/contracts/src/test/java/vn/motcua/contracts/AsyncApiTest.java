package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Holds {@code docs/asyncapi.json}, which describes the topics, to the records. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("../../docs/asyncapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void describesTheTopicsAsTheyAre() throws JsonProcessingException {
        var fresh = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n";

        assertThat(Recorded.current(DOCUMENT, fresh)).isEqualTo(fresh);
    }

    private static ObjectNode document() {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info").put("title", "Một Cửa: facts on Kafka").put("version", "1")
                .put("description", "CloudEvents 1.0 in binary mode; the key keeps the facts about one thing in order.");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        components.putObject("messageTraits").set("audited", audited());
        var messages = components.putObject("messages");
        var schemas = components.putObject("schemas");
        FactTypes.BY_TOPIC.forEach((topic, sealed) -> {
            var channel = channels.putObject(topic).put("address", topic);
            var known = channel.putObject("messages");
            for (var type : FactTypes.of(sealed)) {
                known.putObject(type.name()).put("$ref", "#/components/messages/" + type.name());
                message(messages.putObject(type.name()), type);
                schemas.set(type.name(), schema(type.value()).put("description", "On topic " + topic));
            }
            operations.putObject("hear-" + topic).put("action", "receive").putObject("channel").put("$ref",
                    "#/channels/" + topic);
        });
        return document;
    }

    private static void message(ObjectNode message, JsonSubTypes.Type type) {
        message.put("name", type.name()).put("contentType", "application/json");
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/audited");
        message.putObject("payload").put("$ref", "#/components/schemas/" + type.name());
    }

    /** What the audit log needs beside the fact; written by the outbox, see docs/operations/audit.md. */
    private static ObjectNode audited() {
        var trait = JSON.createObjectNode();
        var headers = trait.putObject("headers").put("type", "object").putObject("properties");
        attribute(headers, "ce_correlationid", "Joins all that one request brought about");
        attribute(headers, "ce_actor",
                "Who made the change: a citizen's pseudonymous id, an officer's number or the name of a service; never a name");
        attribute(headers, "ce_actorrole", "In whose capacity; system for a service that acts by itself");
        attribute(headers, "ce_auditleaf",
                "Hash of the audit log's entry for this fact, in hexadecimal, fixed with the change");
        return trait;
    }

    private static void attribute(ObjectNode headers, String name, String description) {
        headers.putObject(name).put("type", "string").put("description", description);
    }

    private static ObjectNode schema(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> {
                var schema = JSON.createObjectNode().put("type", "array");
                schema.set("items", schema(list.getActualTypeArguments()[0]));
                yield schema;
            }
            case Class<?> named -> ofClass(named);
            default -> throw new IllegalArgumentException("No schema for " + type);
        };
    }

    private static ObjectNode ofClass(Class<?> type) {
        var schema = JSON.createObjectNode();
        if (type == OfficialStatus.class) {
            return schema.put("type", "integer").put("minimum", 1).put("maximum", 10);
        }
        if (type.isEnum()) {
            var values = schema.put("type", "string").putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(value.toString()));
            return schema;
        }
        if (type.isRecord() && type != Money.class) {
            var properties = schema.put("type", "object").putObject("properties");
            Arrays.stream(type.getRecordComponents()).forEach(part -> properties.set(part.getName(), schema(part)));
            return schema;
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> schema.put("type", "string").put("format", "uuid");
            case "Instant" -> schema.put("type", "string").put("format", "date-time");
            case "LocalDate" -> schema.put("type", "string").put("format", "date");
            case "Money" -> schema.put("type", "integer").put("minimum", 0).put("description", "đồng");
            case "int", "long" -> schema.put("type", "integer");
            case "boolean" -> schema.put("type", "boolean");
            default -> schema.put("type", "string");
        };
    }

    private static ObjectNode schema(RecordComponent part) {
        return schema(part.getGenericType());
    }
}
