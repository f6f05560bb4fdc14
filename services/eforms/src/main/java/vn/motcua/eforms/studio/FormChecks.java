package vn.motcua.eforms.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.FieldType;

/** What keeps a form from being published: whatever may have been typed, each thing at its place. */
final class FormChecks {

    private static final Set<String> TYPES = Stream.of(FieldType.values()).map(FieldType::code).collect(Collectors.toSet());
    private static final Set<String> CHOICES = Set.of("choice", "multi-choice");
    private static final Set<String> LISTS = Set.of("units", "exemptions");

    private final List<Finding> findings = new ArrayList<>();
    /** What has been asked so far: a condition may only look back, then one pass decides what is asked. */
    private final Map<String, JsonNode> before = new HashMap<>();

    static List<Finding> of(JsonNode form) {
        var check = new FormChecks();
        for (var text : List.of("title", "declaration", "consent")) {
            check.text(form.path(text), "/" + text, true);
        }
        if (form.path("pages").isEmpty()) {
            check.add("/pages", "no-pages", "Biểu mẫu chưa có trang nào.", "The form has no pages.");
        }
        check.pages(form.path("pages"));
        return check.findings;
    }

    private void pages(JsonNode pages) {
        var ids = new HashSet<String>();
        for (int i = 0; pages.isArray() && i < pages.size(); i++) {
            var page = pages.get(i);
            var at = "/pages/" + i;
            id(page, at, ids);
            text(page.path("title"), at + "/title", true);
            text(page.path("why"), at + "/why", false);
            condition(page.path("showIf"), at + "/showIf");
            reachable(page.path("showIf"), at + "/showIf");
            if (page.path("fields").isEmpty()) {
                add(at + "/fields", "no-fields", "Trang chưa có câu hỏi nào.", "The page asks nothing.");
            }
            fields(page.path("fields"), at + "/fields");
        }
    }

    private void fields(JsonNode fields, String pointer) {
        for (int i = 0; fields.isArray() && i < fields.size(); i++) {
            var field = fields.get(i);
            var at = pointer + "/" + i;
            condition(field.path("showIf"), at + "/showIf");
            reachable(field.path("showIf"), at + "/showIf");
            field(field, at);
            if (before.containsKey(field.path("id").asText())) {
                add(at + "/id", "twice", "Mã câu hỏi đã dùng ở trên.", "Another field above has this id.");
            }
            before.put(field.path("id").asText(), field);
        }
    }

    private void field(JsonNode field, String at) {
        var type = field.path("type").asText();
        if (!field.path("id").asText().matches("[A-Za-z][A-Za-z0-9]{0,59}")) {
            add(at + "/id", "not-an-id", "Mã câu hỏi gồm chữ cái không dấu và chữ số, bắt đầu bằng chữ.",
                    "An id is made of letters and digits and begins with a letter.");
        }
        if (!TYPES.contains(type)) {
            add(at + "/type", "not-a-type", "Chưa chọn loại câu hỏi.", "Choose a kind of question.");
        }
        text(field.path("label"), at + "/label", true);
        text(field.path("help"), at + "/help", false);
        if (CHOICES.contains(type)) {
            options(field, at);
        }
        if (type.equals("table")) {
            columns(field, at);
        }
        if (type.equals("file") && field.path("component").asText("").isBlank()) {
            add(at + "/component", "no-component", "Tệp phải thuộc một giấy tờ của thủ tục.",
                    "Files belong to a paper of the procedure.");
        }
    }

    private void options(JsonNode field, String at) {
        if (LISTS.contains(field.path("optionsFrom").asText())) {
            return;
        }
        var values = new HashSet<String>();
        var options = field.path("options");
        if (options.isEmpty()) {
            add(at + "/options", "no-options", "Chưa có lựa chọn nào.", "There is nothing to choose from.");
        }
        for (int i = 0; options.isArray() && i < options.size(); i++) {
            var value = options.get(i).path("value").asText("");
            text(options.get(i).path("label"), at + "/options/" + i + "/label", true);
            if (value.isBlank() || !values.add(value)) {
                add(at + "/options/" + i + "/value", "twice", "Mỗi lựa chọn cần một mã riêng.",
                        "Each choice needs a value of its own.");
            }
        }
    }

    private void columns(JsonNode table, String at) {
        if (table.path("columns").isEmpty()) {
            add(at + "/columns", "no-columns", "Bảng chưa có cột nào.", "The table has no columns.");
        }
        var ids = new HashSet<String>();
        for (int i = 0; table.path("columns").isArray() && i < table.path("columns").size(); i++) {
            var column = table.path("columns").get(i);
            field(column, at + "/columns/" + i);
            if (!ids.add(column.path("id").asText())) {
                add(at + "/columns/" + i + "/id", "twice", "Mã cột đã dùng.", "Another column has this id.");
            }
        }
    }

    private void id(JsonNode page, String at, Set<String> ids) {
        if (!page.path("id").asText().matches("[a-z][a-z0-9-]{0,39}")) {
            add(at + "/id", "not-an-id", "Mã trang gồm chữ thường không dấu, chữ số và gạch nối.",
                    "A page's id is made of lower-case letters, digits and hyphens.");
        } else if (!ids.add(page.path("id").asText())) {
            add(at + "/id", "twice", "Mã trang đã dùng.", "Another page has this id.");
        }
    }

    /** Every field that it looks at stands before, and can have the value it waits for. */
    private void condition(JsonNode condition, String at) {
        if (condition.isMissingNode() || condition.isNull()) {
            return;
        }
        var kind = condition.properties().stream().findFirst().map(Map.Entry::getKey).orElse("");
        var body = condition.path(kind);
        switch (kind) {
            case "and", "or", "not" -> body.valueStream().forEach(part -> condition(part, at));
            case "present" -> known(body.asText(), at);
            case "eq" -> waitsFor(body.path("field").asText(), List.of(body.path("value")), at);
            case "in" -> waitsFor(body.path("field").asText(), body.path("values").valueStream().toList(), at);
            case "age" -> known(body.path("field").asText(), at);
            default -> add(at, "not-a-condition", "Điều kiện chưa đủ.", "The condition isn't complete.");
        }
    }

    private boolean known(String field, String at) {
        var known = before.containsKey(field);
        if (!known) {
            add(at, "unknown-field", "Điều kiện dựa vào “" + field + "”, không phải câu hỏi nào đứng trước.",
                    "The condition looks at “" + field + "”, which no field before it is.");
        }
        return known;
    }

    private void waitsFor(String field, List<JsonNode> values, String at) {
        if (!known(field, at)) {
            return;
        }
        var asked = before.get(field);
        var options = asked.path("options").valueStream().map(option -> option.path("value").asText()).toList();
        var possible = switch (asked.path("type").asText()) {
            case "yes-no", "declaration" -> values.stream().allMatch(JsonNode::isBoolean);
            case "choice", "multi-choice" -> LISTS.contains(asked.path("optionsFrom").asText())
                    || values.stream().allMatch(value -> options.contains(value.asText()));
            default -> true;
        };
        if (values.isEmpty() || !possible) {
            add(at, "impossible", "Điều kiện chờ một câu trả lời không thể có.",
                    "The condition waits for an answer that nobody can give.");
        }
    }

    /** Two demands on one field that can't both hold: nobody would ever see what hangs on them. */
    private void reachable(JsonNode condition, String at) {
        var demands = new HashMap<String, String>();
        condition.path("and").valueStream().filter(part -> part.has("eq")).forEach(part -> {
            var eq = part.path("eq");
            var other = demands.putIfAbsent(eq.path("field").asText(), eq.path("value").asText());
            if (other != null && !other.equals(eq.path("value").asText())) {
                add(at, "unreachable", "Hai điều kiện loại trừ nhau: không ai thấy phần này.",
                        "These conditions exclude each other: nobody would ever see this.");
            }
        });
    }

    private void text(JsonNode text, String at, boolean needed) {
        var vi = text.path("vi").asText("").isBlank();
        var en = text.path("en").asText("").isBlank();
        if (needed && vi && en) {
            add(at + "/vi", "missing", "Chưa điền.", "Missing.");
        } else if (vi && !en) {
            add(at + "/vi", "missing-vietnamese", "Chưa có tiếng Việt.", "No Vietnamese text.");
        } else if (en && !vi) {
            add(at + "/en", "missing-english", "Chưa có tiếng Anh.", "No English text.");
        }
    }

    private void add(String pointer, String code, String vi, String en) {
        findings.add(new Finding(pointer, code, new Text(vi, en)));
    }
}
