package vn.motcua.catalogue.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.catalogue.studio.Outline.Item;
import vn.motcua.contracts.Text;

/** Whether everything that is asked for is there, in both languages, and is what it is meant to be. */
final class Completeness {

    private static final Predicate<String> PHONE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){7,14}").asMatchPredicate();
    private static final Predicate<String> EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+").asMatchPredicate();

    private final List<Finding> findings = new ArrayList<>();

    static List<Finding> of(JsonNode document, Outline outline) {
        var check = new Completeness();
        outline.sections().stream().flatMap(section -> section.items().stream())
                .forEach(item -> check.item(item, document.at(item.pointer()), item.pointer(), item.label()));
        return check.findings;
    }

    private void item(Item item, JsonNode value, String pointer, Text label) {
        if (Values.isBlank(value)) {
            blank(item, pointer, label);
            return;
        }
        switch (item.kind()) {
            case WORDS, LONG -> languages(value, pointer, label);
            case NUMBER, MONEY -> mustBe(value.canConvertToLong() && value.isIntegralNumber() && value.asLong() >= 0,
                    pointer, "not-a-number", label, "không phải là số nguyên", "isn't a whole number");
            case DATE -> mustBe(Values.date(value).isPresent(), pointer, "not-a-date", label, "không phải là ngày",
                    "isn't a date");
            case PHONE -> mustBe(PHONE.test(value.asText()), pointer, "not-a-phone", label, "không giống số điện thoại",
                    "doesn't look like a phone number");
            case EMAIL -> mustBe(EMAIL.test(value.asText()), pointer, "not-an-email", label,
                    "không giống địa chỉ thư điện tử", "doesn't look like an e-mail address");
            case CHOICE -> mustBe(offers(item, value), pointer, "not-a-choice", label, "không có trong danh sách",
                    "isn't one of the choices");
            case CHOICES -> mustBe(value.valueStream().allMatch(each -> offers(item, each)), pointer, "not-a-choice", label,
                    "có giá trị ngoài danh sách", "holds something that isn't one of the choices");
            case OPTIONS -> mustBe(value.isArray() && value.valueStream().allMatch(Values::isOption), pointer, "not-an-option",
                    label, "mỗi dòng cần mã, tên tiếng Việt và tên tiếng Anh",
                    "each line needs a value, a Vietnamese and an English name");
            case ROWS -> {
                mustBe(value.isArray(), pointer, "not-rows", label, "không phải là danh sách", "isn't a list");
                rows(item, value, pointer);
            }
            case TEXT, FLAG, LINES -> {
                // Anything will do.
            }
        }
    }

    private void blank(Item item, String pointer, Text label) {
        var where = item.inBothLanguages() ? pointer + "/vi" : pointer;
        if (item.required()) {
            findings.add(Finding.error(where, "missing", label.vi() + ": chưa điền.", label.en() + ": missing."));
        } else if (item.advised()) {
            findings.add(Finding.advice(where, "advised", label.vi() + ": nên có.", label.en() + ": should be there."));
        }
    }

    private void languages(JsonNode value, String pointer, Text label) {
        mustBe(!Values.isBlank(value.path("vi")), pointer + "/vi", "missing-vietnamese", label, "chưa có tiếng Việt",
                "no Vietnamese text");
        mustBe(!Values.isBlank(value.path("en")), pointer + "/en", "missing-english", label, "chưa có tiếng Anh",
                "no English text");
    }

    private void rows(Item item, JsonNode rows, String pointer) {
        var seen = new HashSet<String>();
        for (int i = 0; rows.isArray() && i < rows.size(); i++) {
            var row = rows.get(i);
            if (Values.isBlank(row)) {
                continue;
            }
            for (var column : item.rowItems()) {
                item(column, Values.at(row, column.path()), pointer + "/" + i + column.pointer(),
                        numbered(item.label(), i, column.label()));
            }
            var key = item.keys().stream().map(path -> Values.at(row, path).asText("")).collect(Collectors.joining("\n"));
            if (!item.keys().isEmpty() && !seen.add(key)) {
                findings.add(Finding.error(pointer + "/" + i + "/" + item.keys().getFirst(), "twice",
                        "%s %d: trùng với dòng trước.".formatted(item.label().vi(), i + 1),
                        "%s %d: the same as a line before.".formatted(item.label().en(), i + 1)));
            }
        }
    }

    private void mustBe(boolean right, String pointer, String code, Text label, String vi, String en) {
        if (!right) {
            findings.add(Finding.error(pointer, code, label.vi() + ": " + vi + ".", label.en() + ": " + en + "."));
        }
    }

    private static boolean offers(Item item, JsonNode value) {
        return item.choices().stream().anyMatch(option -> option.value().equals(value.asText()));
    }

    private static Text numbered(Text rows, int index, Text column) {
        return new Text("%s %d, %s".formatted(rows.vi(), index + 1, column.vi()),
                "%s %d, %s".formatted(rows.en(), index + 1, column.en()));
    }
}
