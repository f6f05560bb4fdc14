package vn.motcua.catalogue.studio;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.catalogue.studio.Outline.Item;
import vn.motcua.contracts.Text;

/** How the values of a procedure read to people, in both languages. */
final class Reading {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Text YES = new Text("có", "yes");
    private static final Text NO = new Text("không", "no");

    /** Blank is an empty text. */
    static Text of(Item item, JsonNode value) {
        if (Values.isBlank(value)) {
            return item.empty() == null ? same("") : item.empty();
        }
        return switch (item.kind()) {
            case WORDS, LONG -> new Text(value.path("vi").asText(""), value.path("en").asText(""));
            case MONEY -> money(value);
            case DATE -> Values.date(value).map(day -> new Text(date(day), day.toString())).orElse(same(value.asText()));
            case FLAG -> value.asBoolean() ? YES : NO;
            case CHOICE -> label(item, value);
            case CHOICES -> joined(value.valueStream().map(each -> label(item, each)).toList(), ", ");
            case LINES -> joined(value.valueStream().map(each -> same(each.asText())).toList(), ", ");
            case OPTIONS -> joined(value.valueStream().map(Reading::option).toList(), ", ");
            case ROWS -> joined(value.valueStream().map(row -> row(item, row)).toList(), " | ");
            case TEXT, NUMBER, PHONE, EMAIL -> same(value.asText());
        };
    }

    /** A whole row: {@code Số tiền: 200.000 đồng; Từ ngày: 01/01/2027}. */
    static Text row(Item rows, JsonNode row) {
        return joined(rows.rowItems().stream().filter(column -> !Values.isBlank(Values.at(row, column.path())))
                .map(column -> labelled(column, of(column, Values.at(row, column.path())))).toList(), "; ");
    }

    /** What a row is called: its name or title when it has one, else what it is known by. */
    static Text title(Item rows, JsonNode row) {
        var named = rows.rowItems().stream().filter(Item::inBothLanguages)
                .filter(column -> column.path().equals("name") || column.path().equals("title")).findFirst();
        return named.map(column -> of(column, row.path(column.path()))).filter(name -> !name.vi().isBlank())
                .orElseGet(() -> joined(rows.rowItems().stream().filter(column -> rows.keys().contains(column.path()))
                        .map(column -> of(column, row.path(column.path()))).filter(text -> !text.vi().isBlank()).toList(),
                        ", "));
    }

    static String date(LocalDate day) {
        return day.format(DAY);
    }

    static Text channel(String channel) {
        return switch (channel) {
            case "ONLINE" -> new Text("trực tuyến", "online");
            case "COUNTER" -> new Text("trực tiếp", "at the counter");
            case "POST" -> new Text("bưu chính", "by post");
            default -> same(channel);
        };
    }

    static Text same(String text) {
        return new Text(text, text);
    }

    private static Text labelled(Item column, Text value) {
        return column.path().isEmpty() ? value
                : new Text(column.label().vi() + ": " + value.vi(), column.label().en() + ": " + value.en());
    }

    private static Text option(JsonNode option) {
        var value = option.path("value").asText("") + " = ";
        return new Text(value + option.at("/name/vi").asText(""), value + option.at("/name/en").asText(""));
    }

    private static Text money(JsonNode value) {
        return value.isIntegralNumber()
                ? new Text("%,d đồng".formatted(value.asLong()).replace(',', '.'), "%,d VND".formatted(value.asLong()))
                : same(value.asText());
    }

    private static Text label(Item item, JsonNode value) {
        return item.choices().stream().filter(option -> option.value().equals(value.asText())).map(Outline.Option::label)
                .findFirst().orElse(same(value.asText()));
    }

    private static Text joined(List<Text> texts, String by) {
        return new Text(join(texts.stream().map(Text::vi), by), join(texts.stream().map(Text::en), by));
    }

    private static String join(Stream<String> texts, String by) {
        return texts.collect(Collectors.joining(by));
    }

    private Reading() {}
}
