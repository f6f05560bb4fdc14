package vn.motcua.catalogue.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.studio.PublishedForms.Names;
import vn.motcua.contracts.ResultPaper.Column;
import vn.motcua.contracts.ResultPaper.Condition;

/** Whether the words of the result can be printed: every place is filled by the form, the handler or the issue. */
final class PaperWords {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9.]+)(?:\\|(date|year|words|upper))?}");
    private static final Set<String> SET_BY_THE_ISSUE = Set.of("number", "issuedOn", "validUntil");
    private static final String FINDING = "finding.";

    private final List<Finding> findings = new ArrayList<>();
    private final JsonNode document;
    private final JsonNode paper;
    private final @Nullable Names form;
    private final Set<String> questions;

    private PaperWords(JsonNode document, @Nullable Names form) {
        this.document = document;
        this.paper = document.path("paper");
        this.form = form;
        this.questions = document.path("finding").valueStream().map(question -> question.path("code").asText())
                .collect(Collectors.toSet());
    }

    /** @param form what the form says of itself, null while it isn't known: then its fields aren't judged */
    static List<Finding> of(JsonNode document, @Nullable Names form) {
        var check = new PaperWords(document, form);
        check.whole();
        return check.findings;
    }

    private void whole() {
        if (Values.isBlank(paper)) {
            if (!Values.isBlank(document.path("form"))) {
                findings.add(Finding.advice("/paper/blocks", "paper-missing",
                        "Chưa có lời văn của giấy kết quả; không có lời văn thì không phát hành được kết quả.",
                        "The result has no words yet; without them no result can be issued."));
            }
            return;
        }
        for (var part : List.of("title/vi", "title/en", "owner", "absent", "blocks")) {
            if (Values.isBlank(paper.at("/" + part))) {
                error("/paper/" + part, "missing", "Giấy kết quả: chưa điền.", "Words of the result: missing.");
            }
        }
        exists(paper.path("owner").asText(), "/paper/owner");
        for (int i = 0; paper.path("blocks").isArray() && i < paper.path("blocks").size(); i++) {
            block(paper.path("blocks").get(i), "/paper/blocks/" + i);
        }
    }

    private void block(JsonNode block, String pointer) {
        if (Values.isBlank(block)) {
            return;
        }
        boolean isTable = !Values.isBlank(block.path("table"));
        if (Values.isBlank(block.path("text")) && !isTable) {
            error(pointer + "/text", "missing", "Mỗi dòng cần lời văn hoặc một bảng.", "Each block needs words or a table.");
        }
        for (var part : List.of("label", "text")) {
            places(block.path(part).asText(""), pointer + "/" + part);
        }
        if (isTable == Values.isBlank(block.path("columns"))) {
            error(pointer + "/columns", "columns", "Bảng cần các cột; dòng khác thì không.",
                    "A table needs columns; anything else has none.");
        }
        if (isTable) {
            exists(block.path("table").asText(), pointer + "/table");
        }
        lines(block.path("columns")).forEach(line -> column(block.path("table").asText(), line, pointer + "/columns"));
        lines(block.path("onlyIf")).forEach(line -> Condition.of(line).ifPresentOrElse(
                condition -> exists(condition.name(), pointer + "/onlyIf"),
                () -> error(pointer + "/onlyIf", "not-a-condition",
                        "“" + line + "” không phải là điều kiện: mã = giá trị, giá trị.",
                        "“" + line + "” isn't a condition: code = value, value.")));
    }

    private void column(String table, String line, String pointer) {
        Column.of(line).ifPresentOrElse(column -> {
            if (form != null && !form.fields().contains(table + "/" + column.cell())) {
                unknown(column.cell(), pointer);
            }
        }, () -> error(pointer, "not-a-column", "“" + line + "” không phải là cột: mã | tên cột | độ rộng % | khi trống.",
                "“" + line + "” isn't a column: code | heading | width in % | when empty."));
    }

    /** What is left once every place is taken out holds no brace: a misspelt place would be printed as it is. */
    private void places(String text, String pointer) {
        PLACE.matcher(text).results().forEach(place -> {
            exists(place.group(1), pointer);
            if (place.group(1).equals("validUntil") && paper.path("validMonths").asInt(0) < 1) {
                error("/paper/validMonths", "no-validity", "Lời văn nói đến ngày hết giá trị nhưng chưa có thời hạn giá trị.",
                        "The words speak of an end, but no time of validity is given.");
            }
        });
        if (PLACE.matcher(text).replaceAll("").matches(".*[{}].*")) {
            error(pointer, "not-a-place", "Có dấu ngoặc nhọn không đúng dạng {mã} hoặc {mã|date}.",
                    "A brace that isn't of the form {code} or {code|date}.");
        }
    }

    private void exists(String name, String pointer) {
        boolean known = name.isBlank() || SET_BY_THE_ISSUE.contains(name)
                || (name.startsWith(FINDING) ? questions.contains(name.substring(FINDING.length()))
                        : form == null || form.fields().contains(name));
        if (!known) {
            unknown(name, pointer);
        }
    }

    private void unknown(String name, String pointer) {
        error(pointer, "unknown-place", "Không có mục nào tên “" + name + "” trong biểu mẫu hoặc kết quả thẩm định.",
                "Neither the form nor the finding has “" + name + "”.");
    }

    private static Stream<String> lines(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).filter(line -> !line.isBlank());
    }

    private void error(String pointer, String code, String vi, String en) {
        findings.add(Finding.error(pointer, code, vi, en));
    }
}
