package vn.motcua.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** One object of {@code infra/kubernetes}, as its file says it. */
record Manifest(Path file, JsonNode json) {

    static final Path FOLDER = Repository.ROOT.resolve("infra/kubernetes");
    static final Path BASE = FOLDER.resolve("base");

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

    String kind() {
        return json.path("kind").asText();
    }

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String name() {
        return json.path("metadata").path("name").asText();
    }

    JsonNode spec() {
        return json.path("spec");
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(FOLDER.relativize(file), kind(), name());
    }

    /** Every object of the base. */
    static List<Manifest> all() {
        return under(BASE);
    }

    static List<Manifest> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().flatMap(Manifest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Manifest> read(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode> readValues(file.toFile())) {
            return documents.readAll().stream().map(json -> new Manifest(file, json));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static Stream<Manifest> ofKind(String kind) {
        return all().stream().filter(manifest -> manifest.kind().equals(kind));
    }

    static Manifest of(String kind, String name) {
        return ofKind(kind).filter(manifest -> manifest.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no %s %s".formatted(kind, name)));
    }
}
