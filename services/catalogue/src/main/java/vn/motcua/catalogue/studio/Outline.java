package vn.motcua.catalogue.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.DataFile;
import vn.motcua.contracts.Text;

/** What can be written of a procedure, in sections, as data: the editor, the checks and the difference all read it. */
record Outline(List<Section> sections) {

    /** @param slug the section's name in addresses */
    record Section(String id, String slug, Text title, Text help, List<Item> items) {}

    enum Kind {
        TEXT,
        /** In both languages. */
        WORDS,
        /** In both languages, several lines. */
        LONG,
        NUMBER,
        MONEY,
        DATE,
        PHONE,
        EMAIL,
        FLAG,
        CHOICE,
        CHOICES,
        LINES,
        /** Values to choose from, each with its words in both languages. */
        OPTIONS,
        ROWS
    }

    /**
     * @param path    members joined by dots, from the procedure or from the row; empty for a row that is one value
     * @param advised asked for, but published without
     * @param empty   what leaving a choice open means
     * @param columns of each row
     * @param key     the columns by which a row is known again; none when its place says which it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String path, Kind kind, boolean required, boolean advised, Text label, @Nullable Text help,
            @Nullable Text empty, @Nullable List<Option> options, @Nullable List<Item> columns,
            @Nullable List<String> key) {

        String pointer() {
            return path.isEmpty() ? "" : "/" + path.replace('.', '/');
        }

        List<Option> choices() {
            return options == null ? List.of() : options;
        }

        List<Item> rowItems() {
            return columns == null ? List.of() : columns;
        }

        List<String> keys() {
            return key == null ? List.of() : key;
        }

        boolean inBothLanguages() {
            return kind == Kind.WORDS || kind == Kind.LONG;
        }

        Item offering(List<Option> choices) {
            return new Item(path, kind, required, advised, label, help, empty, choices, columns, key);
        }
    }

    record Option(String value, Text label) {}

    static Outline read(ObjectMapper json) throws JsonProcessingException {
        return new Outline(json.readValue(DataFile.at("studio/outline.json").text(), new TypeReference<>() {}));
    }

    /** With the choices that are known only here and now, by path. */
    Outline offering(Map<String, List<Option>> choices) {
        return new Outline(sections.stream().map(section -> new Section(section.id, section.slug, section.title,
                section.help, section.items.stream()
                        .map(item -> choices.containsKey(item.path) ? item.offering(choices.get(item.path)) : item).toList()))
                .toList());
    }

    /** The section that holds what the pointer points at. */
    Optional<Section> sectionOf(String pointer) {
        return sections.stream().filter(section -> section.items.stream()
                .anyMatch(item -> pointer.equals(item.pointer()) || pointer.startsWith(item.pointer() + "/"))).findFirst();
    }
}
