package vn.motcua.ui.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.ui.client.DeskClient.Mark;
import vn.motcua.ui.client.DeskClient.Supplement;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Visit;

/**
 * What was filed, part by part, as it reads in the officer's language.
 *
 * @param principal for whom the owner filed under a mandate
 */
record Sheet(Owner owner, Optional<String> principal, List<Part> parts) {

    /** Whose dossier it is. */
    record Owner(String name, String nationalId, Optional<String> birthDate, Optional<String> phone, Optional<String> email) {}

    record Part(String title, List<Row> rows) {}

    /**
     * One answer.
     *
     * @param before how it read before the last supplement, when that changed it
     * @param asked  what the last supplement request said about it
     * @param paper  the component of the procedure that its files belong to
     * @param lines  the rows of a table, each cell with its heading
     */
    record Row(String field, String label, String value, Optional<String> before, Optional<String> asked,
            Optional<String> paper,
            List<Attached> files, List<List<Cell>> lines) {}

    record Cell(String label, String value) {}

    record Attached(String document, String name, boolean picture) {}

    /** The file that lies open, and those beside it. */
    record Preview(Attached file, int number, int many, Optional<Attached> before, Optional<Attached> after) {}

    static Sheet of(JsonNode filing, Optional<Supplement> supplement) {
        var display = filing.path("display");
        var before = changed(filing.path("revisions"));
        var asked = supplement.stream().flatMap(each -> each.marks().stream())
                .collect(Collectors.toMap(Mark::field, Mark::reason, (first, second) -> first));
        return new Sheet(owner(filing.path("applicant")),
                Optional.of(filing.at("/mandate/principalName").asText("")).filter(name -> !name.isEmpty()),
                filing.path("definition").path("pages").valueStream()
                        .map(page -> new Part(text(page.path("title")), page.path("fields").valueStream()
                                .filter(field -> filing.path("answers").has(field.path("id").asText()))
                                .map(field -> row(field, filing.path("answers").path(field.path("id").asText()), display,
                                        before, asked))
                                .toList()))
                        .filter(part -> !part.rows().isEmpty()).toList());
    }

    /** The file to lay open: the one asked for, else the first. */
    Optional<Preview> preview(Optional<String> document) {
        var all = rows().stream().flatMap(row -> row.files().stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var asked = all.stream().filter(file -> document.filter(file.document()::equals).isPresent()).findFirst();
        int at = all.indexOf(asked.orElseGet(all::getFirst));
        return Optional
                .of(new Preview(all.get(at), at + 1, all.size(), at == 0 ? Optional.empty() : Optional.of(all.get(at - 1)),
                        at == all.size() - 1 ? Optional.empty() : Optional.of(all.get(at + 1))));
    }

    /** What a question is called. */
    Optional<String> label(String field) {
        return rows().stream().filter(row -> row.field().equals(field)).map(Row::label).findFirst();
    }

    /** Whether files came in for this component; the form itself is always there. */
    boolean has(String component) {
        return component.equals("application") || rows().stream()
                .anyMatch(row -> row.paper().filter(component::equals).isPresent() && !row.files().isEmpty());
    }

    List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }

    private static Owner owner(JsonNode applicant) {
        return new Owner(applicant.path("fullName").asText(), applicant.path("nationalId").asText(),
                filled(applicant.path("birthDate")).map(Sheet::day), filled(applicant.path("phone")),
                filled(applicant.path("email")));
    }

    private static Row row(JsonNode field, JsonNode value, JsonNode display, Map<String, String> before,
            Map<String, String> asked) {
        var id = field.path("id").asText();
        return new Row(id, text(field.path("label")), text(display.path(id)), Optional.ofNullable(before.get(id)),
                Optional.ofNullable(asked.get(id)), filled(field.path("component")), files(field, value),
                lines(field, value, display));
    }

    private static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? Formats.date(LocalDate.parse(iso)) : iso;
    }

    private static Optional<String> filled(JsonNode text) {
        return Optional.of(text.asText("")).filter(each -> !each.isBlank());
    }

    /** How the answers read that the last supplement changed. */
    private static Map<String, String> changed(JsonNode revisions) {
        return revisions.isEmpty() ? Map.of()
                : revisions.get(revisions.size() - 1).path("changes").valueStream()
                        .collect(
                                Collectors.toMap(change -> change.path("field").asText(), change -> text(change.path("before")),
                                        (first, second) -> first));
    }

    private static List<Attached> files(JsonNode field, JsonNode value) {
        return field.path("type").asText().equals("file") ? value.valueStream().map(file -> new Attached(
                file.path("document").asText(), file.path("name").asText(),
                file.path("mediaType").asText().startsWith("image/"))).toList() : List.of();
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

    static String text(JsonNode text) {
        return text.isTextual() ? text.asText() : text.path(Visit.current().language().tag()).asText("");
    }
}
