package vn.motcua.attacks.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Every REST operation of the portal, as the OpenAPI documents in {@code docs/api} describe them. */
public final class Operations {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** @param roles that the document names; empty when it names none */
    public record Operation(String name, JsonNode described, JsonNode document) {

        public Set<String> roles() {
            var roles = new TreeSet<String>();
            described.path("security")
                    .forEach(scheme -> scheme.forEach(names -> names.forEach(role -> roles.add(role.asText()))));
            return roles;
        }

        /** A body that the document would accept, as far as it says what that is. */
        public String body() {
            return body("x");
        }

        /** The same with other words in every text that may be free. */
        public String body(String words) {
            return new Sample(document, words).of(schema()).toString();
        }

        public List<String> queryParameters() {
            return described.path("parameters").valueStream().filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> parameter.path("name").asText()).toList();
        }

        public boolean hasBody() {
            return !schema().isMissingNode();
        }

        private JsonNode schema() {
            return described.at("/requestBody/content/application~1json/schema");
        }

        public boolean isMultipart() {
            return described.at("/requestBody/content").has("multipart/form-data");
        }
    }

    public static Map<String, Operation> in(Path documents) {
        var operations = new LinkedHashMap<String, Operation>();
        files(documents).forEach(file -> {
            var document = parsed(file);
            document.path("paths").properties()
                    .forEach(path -> METHODS.stream().filter(path.getValue()::has).forEach(method -> {
                        var name = method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        operations.put(name, new Operation(name, path.getValue().path(method), document));
                    }));
        });
        return operations;
    }

    private static List<Path> files(Path documents) {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(documents, "*.yaml")) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    private static JsonNode parsed(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Operations() {}
}
