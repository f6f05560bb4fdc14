package vn.motcua.ui.studio;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.ui.client.StudioClient.Finding;
import vn.motcua.ui.client.StudioClient.Item;
import vn.motcua.ui.shell.Formats;

/**
 * One thing to write, as it stands, with what is wrong with it.
 *
 * @param name of the inputs; both languages add {@code .vi} and {@code .en}
 */
public record Entry(Item item, String name, JsonNode value, List<Finding> findings) {

    public String id() {
        return name.replace('.', '-');
    }

    public boolean bad() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** What is wrong with one language, or with the whole when {@code part} is empty. */
    public List<Finding> at(String part) {
        var end = part.isEmpty() ? pointer() : pointer() + "/" + part;
        return findings.stream().filter(finding -> finding.pointer().equals(end)).toList();
    }

    /** What is wrong, wherever in it. */
    public String said() {
        return findings.stream().map(finding -> Formats.local(finding.message())).collect(Collectors.joining(" "));
    }

    public boolean isA(String kind) {
        return item.kind().equals(kind);
    }

    public boolean inBothLanguages() {
        return isA("WORDS") || isA("LONG");
    }

    public String text() {
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    public String part(String language) {
        return value.path(language).asText("");
    }

    public boolean optional() {
        return !item.required();
    }

    /** The help, and what may be done better. */
    public String help() {
        return (item.help().map(Formats::local).orElse("") + (bad() ? "" : " " + said())).strip();
    }

    /** What must be mended; empty when nothing. */
    public String wrong() {
        return bad() ? said() : "";
    }

    /** One on each line. */
    public String lines() {
        return value.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n"));
    }

    /** One on each line: its value and its words in both languages, with bars between them. */
    public String options() {
        return value.valueStream().map(option -> String.join(" | ", option.path("value").asText(""),
                option.at("/name/vi").asText(""), option.at("/name/en").asText(""))).collect(Collectors.joining("\n"));
    }

    public boolean chosen(String option) {
        return value.isArray() ? value.valueStream().anyMatch(each -> each.asText().equals(option)) : text().equals(option);
    }

    public boolean ticked() {
        return value.asBoolean(false);
    }

    public String inputType() {
        return switch (item.kind()) {
            case "PHONE" -> "tel";
            case "EMAIL" -> "email";
            default -> "text";
        };
    }

    public String width() {
        return switch (item.kind()) {
            case "NUMBER" -> "w4";
            case "MONEY", "PHONE" -> "w14";
            default -> "w-full";
        };
    }

    private String pointer() {
        return "/" + name.replace('.', '/');
    }
}
