package vn.motcua.ui.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.ui.shell.Visit;

/** What was filed, part by part, as it reads in the officer's language. */
record Sheet(List<Part> parts) {

    record Part(String title, List<Row> rows) {}

    /**
     * One answer.
     *
     * @param before how it read before the last supplement, when that changed it
     * @param lines  the rows of a table, each cell with its heading
     */
    record Row(String field, String label, String value, Optional<String> before, List<Attached> files,
            List<List<Cell>> lines) {}

    record Cell(String label, String value) {}

    record Attached(String document, String name, boolean picture, String field) {}

    static Sheet of(JsonNode filing) {
        var display = filing.path("display");
        var before = changed(filing.path("revisions"));
        return new Sheet(filing.path("definition").path("pages").valueStream()
                .map(page -> new Part(text(page.path("title")), page.path("fields").valueStream()
                        .filter(field -> filing.path("answers").has(field.path("id").asText()))
                        .map(field -> row(field, filing.path("answers"), display, before)).toList()))
                .filter(part -> !part.rows().isEmpty()).toList());
    }

    /** The file to lay open: the one asked for, else the first. */
    Optional<Attached> file(Optional<String> document) {
        var all = files().toList();
        return document.flatMap(id -> all.stream().filter(file -> file.document().equals(id)).findFirst())
                .or(() -> all.stream().findFirst());
    }

    Stream<Attached> files() {
        return parts.stream().flatMap(part -> part.rows().stream()).flatMap(row -> row.files().stream());
    }

    List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }

    private static Row row(JsonNode field, JsonNode answers, JsonNode display, Map<String, String> before) {
        var id = field.path("id").asText();
        var value = answers.path(id);
        return new Row(id, text(field.path("label")), text(display.path(id)),
                Optional.ofNullable(before.get(id)), files(field, value),
                lines(field, value, display));
    }

    /** How the answers read that the last supplement changed. */
    private static Map<String, String> changed(JsonNode revisions) {
        return revisions.isEmpty() ? Map.of() : revisions.get(revisions.size() - 1).path("changes").valueStream()
                .collect(Collectors.toMap(change -> change.path("field").asText(), change -> text(change.path("before")),
                        (first, second) -> first));
    }

    private static List<Attached> files(JsonNode field, JsonNode value) {
        return field.path("type").asText().equals("file") ? value.valueStream().map(file -> new Attached(
                file.path("document").asText(), file.path("name").asText(),
                file.path("mediaType").asText().startsWith("image/"), field.path("id").asText())).toList() : List.of();
    }

    private static List<List<Cell>> lines(JsonNode field, JsonNode value, JsonNode display) {
        var lines = new ArrayList<List<Cell>>();
        if (field.path("type").asText().equals("table")) {
            for (int row = 0; row < value.size(); row++) {
                var pointer = field.path("id").asText() + "/" + row + "/";
                lines.add(field.path("columns").valueStream().map(column -> new Cell(text(column.path("label")),
                        text(display.path(pointer + column.path("id").asText())))).toList());
            }
        }
        return lines;
    }

    private static String text(JsonNode text) {
        return text.isTextual() ? text.asText() : text.path(Visit.current().language().tag()).asText("");
    }
}
