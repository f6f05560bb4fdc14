package vn.motcua.eforms.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.contracts.Text;

/** How answers read to people, in both languages. */
public final class Display {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Text YES = new Text("Có", "Yes");
    private static final Text NO = new Text("Không", "No");

    private final PlaceBook places;

    private Display(PlaceBook places) {
        this.places = places;
    }

    /** By field id; the cells of a table by {@code residenceHistory/0/from}. */
    public static Map<String, Text> of(Shown shown, PlaceBook places) {
        var display = new Display(places);
        var texts = new LinkedHashMap<String, Text>();
        shown.pages().stream().flatMap(page -> page.fields().stream()).filter(field -> shown.answers().has(field.id()))
                .forEach(field -> display.add(texts, field, field.id(), shown.answers().get(field.id())));
        return texts;
    }

    public static Text of(Field field, JsonNode value, PlaceBook places) {
        return Answers.isBlank(value) ? same("") : new Display(places).text(field, value);
    }

    private void add(Map<String, Text> texts, Field field, String pointer, JsonNode value) {
        texts.put(pointer, text(field, value));
        if (field.type() == FieldType.TABLE) {
            for (int row = 0; row < value.size(); row++) {
                for (var column : field.rowFields()) {
                    var cell = value.get(row).path(column.id());
                    if (!Answers.isBlank(cell)) {
                        add(texts, column, pointer + "/" + row + "/" + column.id(), cell);
                    }
                }
            }
        }
    }

    private Text text(Field field, JsonNode value) {
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> same(date(value.asText()));
            case MONEY ->
                same(value.isIntegralNumber() ? "%,d đồng".formatted(value.asLong()).replace(',', '.') : value.asText());
            case CHOICE -> label(field, value.asText());
            case MULTI_CHOICE -> joined(value.valueStream().map(each -> label(field, each.asText())));
            case YES_NO, DECLARATION -> value.asBoolean(false) ? YES : NO;
            case ADDRESS -> address(value);
            case FILE ->
                joined(value.valueStream().map(file -> same(file.path("name").asText(file.path("document").asText()))));
            case TABLE -> new Text(value.size() + " dòng", value.size() + " rows");
            case PHONE -> same(phone(value.asText()));
            case TEXT, PERSON_NAME, INTEGER, IDENTITY_NUMBER, EMAIL, INFO -> same(value.asText());
        };
    }

    private static String date(String iso) {
        return switch (PartialDate.of(iso)) {
            case Optional<PartialDate> date when date.isEmpty() || iso.length() == 4 -> iso;
            case Optional<PartialDate> _ when iso.length() == 7 -> iso.substring(5) + "/" + iso.substring(0, 4);
            default -> LocalDate.parse(iso).format(DAY);
        };
    }

    private static String phone(String e164) {
        return e164.matches("\\+84\\d{9}")
                ? "0" + e164.substring(3, 6) + " " + e164.substring(6, 9) + " " + e164.substring(9)
                : e164;
    }

    private static Text label(Field field, String value) {
        return Optional.ofNullable(field.options()).stream().flatMap(java.util.List::stream)
                .filter(option -> option.value().equals(value)).map(Field.Option::label).findFirst()
                .orElseGet(() -> same(value));
    }

    private Text address(JsonNode value) {
        var detail = value.path("detail").asText("");
        if (!value.path("country").asText("VN").equals("VN")) {
            return same(detail + ", " + value.path("country").asText());
        }
        var place = places.name(value.path("province").asText(""), value.path("commune").asText("")).orElse(same(""));
        return detail.isBlank() ? place : new Text(detail + ", " + place.vi(), detail + ", " + place.en());
    }

    private static Text joined(Stream<Text> texts) {
        var all = texts.toList();
        return new Text(all.stream().map(Text::vi).collect(Collectors.joining(", ")),
                all.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static Text same(String text) {
        return new Text(text, text);
    }
}
