package vn.motcua.catalogue.studio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads what was typed into a working copy, which may be anything. */
final class Values {

    static boolean isBlank(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> true;
            case STRING -> value.asText().isBlank();
            case ARRAY, OBJECT -> value.valueStream().allMatch(Values::isBlank);
            case BINARY, BOOLEAN, NUMBER, POJO -> false;
        };
    }

    static boolean isOption(JsonNode value) {
        return !isBlank(value.path("value")) && !isBlank(value.at("/name/vi")) && !isBlank(value.at("/name/en"));
    }

    static Optional<LocalDate> date(JsonNode value) {
        try {
            return isBlank(value) ? Optional.empty() : Optional.of(LocalDate.parse(value.asText()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A JSON pointer through members joined by dots. */
    static JsonNode at(JsonNode document, String path) {
        return path.isEmpty() ? document : document.at("/" + path.replace('.', '/'));
    }

    /** As it is published: blank texts are nothing, things that hold nothing are nothing, unused rows are left out. */
    static void tidy(ObjectNode document) {
        new ArrayList<>(document.properties()).forEach(member -> {
            if (member.getValue() instanceof ArrayNode rows) {
                tidy(rows);
            } else if (isBlank(member.getValue())) {
                document.set(member.getKey(), NullNode.getInstance());
            } else if (member.getValue() instanceof ObjectNode inner) {
                tidy(inner);
            }
        });
    }

    private static void tidy(ArrayNode rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (isBlank(rows.get(i))) {
                rows.remove(i);
            } else if (rows.get(i) instanceof ObjectNode row) {
                tidy(row);
            }
        }
    }

    /** Puts a change into a document as RFC 7396 says: members replace, null removes. */
    static void merge(ObjectNode document, ObjectNode change) {
        change.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                document.remove(member.getKey());
            } else if (member.getValue() instanceof ObjectNode inner) {
                merge(document.get(member.getKey()) instanceof ObjectNode there ? there
                        : document.putObject(member.getKey()), inner);
            } else {
                document.set(member.getKey(), member.getValue());
            }
        });
    }

    private Values() {}
}
