package vn.motcua.catalogue.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.studio.Outline.Item;
import vn.motcua.contracts.Text;

/** What differs between two versions, field by field, in words. */
final class Difference {

    /**
     * One field that differs.
     *
     * @param before null for what was added
     * @param after  null for what was removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String section, String pointer, Text label, @Nullable Text before, @Nullable Text after) {}

    private final List<Change> changes = new ArrayList<>();
    private String section = "";

    static List<Change> between(JsonNode before, JsonNode after, Outline outline) {
        var difference = new Difference();
        outline.sections().forEach(section -> {
            difference.section = section.id();
            section.items().forEach(item -> difference.item(item, before.at(item.pointer()), after.at(item.pointer()),
                    item.pointer(), item.label()));
        });
        return difference.changes;
    }

    private void item(Item item, JsonNode before, JsonNode after, String pointer, Text label) {
        switch (item.kind()) {
            case ROWS -> rows(item, before, after, pointer);
            case WORDS, LONG -> {
                plain(Reading.same(before.path("vi").asText("")), Reading.same(after.path("vi").asText("")), pointer + "/vi",
                        label);
                plain(Reading.same(before.path("en").asText("")), Reading.same(after.path("en").asText("")), pointer + "/en",
                        new Text(label.vi() + " (tiếng Anh)", label.en() + " (English)"));
            }
            case FLAG ->
                plain(Reading.of(item, before.isBoolean() ? before : no()), Reading.of(item, after.isBoolean() ? after : no()),
                        pointer, label);
            case TEXT, NUMBER, MONEY, DATE, PHONE, EMAIL, CHOICE, CHOICES, LINES, OPTIONS ->
                plain(Reading.of(item, before), Reading.of(item, after), pointer, label);
        }
    }

    private static JsonNode no() {
        return com.fasterxml.jackson.databind.node.BooleanNode.FALSE;
    }

    private void plain(Text before, Text after, String pointer, Text label) {
        if (!before.equals(after)) {
            changes.add(new Change(section, pointer, label, before.vi().isBlank() ? null : before,
                    after.vi().isBlank() ? null : after));
        }
    }

    private void rows(Item item, JsonNode before, JsonNode after, String pointer) {
        var was = filled(before);
        var is = filled(after);
        if (item.keys().isEmpty()) {
            byPlace(item, was, is, pointer);
        } else {
            byKey(item, was, is, pointer);
        }
    }

    private static Map<Integer, JsonNode> filled(JsonNode rows) {
        var filled = new LinkedHashMap<Integer, JsonNode>();
        for (int i = 0; rows.isArray() && i < rows.size(); i++) {
            if (!Values.isBlank(rows.get(i))) {
                filled.put(i, rows.get(i));
            }
        }
        return filled;
    }

    private void byKey(Item item, Map<Integer, JsonNode> before, Map<Integer, JsonNode> after, String pointer) {
        var old = new LinkedHashMap<String, JsonNode>();
        before.values().forEach(row -> old.putIfAbsent(key(item, row), row));
        var kept = new ArrayList<String>();
        after.forEach((i, row) -> {
            var known = old.get(key(item, row));
            if (known == null || kept.contains(key(item, row))) {
                added(item, row, pointer + "/" + i);
            } else {
                kept.add(key(item, row));
                row(item, known, row, pointer + "/" + i);
            }
        });
        old.forEach((key, row) -> {
            if (!kept.contains(key)) {
                removed(item, row, pointer);
            }
        });
        order(item, old, kept, pointer);
    }

    private void order(Item item, Map<String, JsonNode> old, List<String> kept, String pointer) {
        var was = old.keySet().stream().filter(kept::contains).toList();
        if (!was.equals(kept)) {
            changes.add(new Change(section, pointer, new Text(item.label().vi() + ": thứ tự", item.label().en() + ": order"),
                    titles(item, old, was), titles(item, old, kept)));
        }
    }

    private static Text titles(Item item, Map<String, JsonNode> rows, List<String> keys) {
        return new Text(keys.stream().map(key -> Reading.title(item, rows.get(key)).vi()).collect(Collectors.joining(", ")),
                keys.stream().map(key -> Reading.title(item, rows.get(key)).en()).collect(Collectors.joining(", ")));
    }

    /** Leaves out what is equal at both ends; what lies between is compared row by row. */
    private void byPlace(Item item, Map<Integer, JsonNode> before, Map<Integer, JsonNode> after, String pointer) {
        var was = new ArrayList<>(before.values());
        var is = new ArrayList<>(after.entrySet());
        while (!was.isEmpty() && !is.isEmpty() && was.getFirst().equals(is.getFirst().getValue())) {
            was.removeFirst();
            is.removeFirst();
        }
        while (!was.isEmpty() && !is.isEmpty() && was.getLast().equals(is.getLast().getValue())) {
            was.removeLast();
            is.removeLast();
        }
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            if (i >= is.size()) {
                removed(item, was.get(i), pointer);
            } else if (i >= was.size()) {
                added(item, is.get(i).getValue(), pointer + "/" + is.get(i).getKey());
            } else {
                row(item, was.get(i), is.get(i).getValue(), pointer + "/" + is.get(i).getKey());
            }
        }
    }

    private void row(Item item, JsonNode before, JsonNode after, String pointer) {
        var title = Reading.title(item, after);
        item.rowItems().forEach(column -> item(column, Values.at(before, column.path()), Values.at(after, column.path()),
                pointer + column.pointer(), under(item, title, column.path().isEmpty() ? "" : column.label().vi(),
                        column.path().isEmpty() ? "" : column.label().en())));
    }

    private void added(Item item, JsonNode row, String pointer) {
        changes.add(new Change(section, pointer, under(item, Reading.title(item, row), "thêm", "added"), null,
                Reading.row(item, row)));
    }

    private void removed(Item item, JsonNode row, String pointer) {
        changes.add(new Change(section, pointer, under(item, Reading.title(item, row), "bỏ", "removed"), Reading.row(item, row),
                null));
    }

    /** {@code Mức phí, lệ phí – Phí cung cấp thông tin: Số tiền}. */
    private static Text under(Item item, Text title, String vi, String en) {
        return new Text(item.label().vi() + dash(title.vi()) + colon(vi), item.label().en() + dash(title.en()) + colon(en));
    }

    private static String dash(String title) {
        return title.isBlank() ? "" : " – " + title;
    }

    private static String colon(String what) {
        return what.isEmpty() ? "" : ": " + what;
    }

    private static String key(Item item, JsonNode row) {
        return item.keys().stream().map(path -> {
            var value = Values.at(row, path);
            return value.isNull() || value instanceof MissingNode ? "" : value.asText();
        }).collect(Collectors.joining("\n"));
    }
}
