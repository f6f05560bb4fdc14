package vn.motcua.eforms.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Brings an answer into the form in which it is kept, when it is understood; else keeps what was typed. */
public final class Tidy {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([. ]\\d{3})+|\\d{1,15}");
    private static final Pattern MOBILE_OR_LANDLINE = Pattern.compile("(?:\\+?84|0)(\\d{9,10})");

    public static JsonNode of(Field field, JsonNode value) {
        return switch (field.type()) {
            case TEXT -> text(value, Tidy::stripped);
            case PERSON_NAME -> text(value, typed -> stripped(typed).replaceAll("\\s+", " "));
            case DATE, PARTIAL_DATE -> text(value, typed -> date(stripped(typed)));
            case INTEGER, MONEY -> number(value);
            case YES_NO, DECLARATION -> yesNo(value);
            case IDENTITY_NUMBER -> text(value, typed -> stripped(typed).replaceAll("[\\s.-]", ""));
            case PHONE -> text(value, typed -> phone(stripped(typed)));
            case CHOICE, EMAIL -> text(value, Tidy::stripped);
            case ADDRESS -> eachText(value);
            case TABLE -> rows(field, value);
            case MULTI_CHOICE, FILE, INFO -> value;
        };
    }

    private interface Change {
        String of(String typed);
    }

    private static JsonNode text(JsonNode value, Change change) {
        return value.isTextual() ? TextNode.valueOf(change.of(value.asText())) : value;
    }

    private static String stripped(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** As people write dates here, day first, into ISO. */
    private static String date(String typed) {
        var day = DAY.matcher(typed);
        if (day.matches()) {
            return "%s-%02d-%02d".formatted(day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)));
        }
        var month = MONTH.matcher(typed);
        return month.matches() ? "%s-%02d".formatted(month.group(2), Integer.valueOf(month.group(1))) : typed;
    }

    private static JsonNode number(JsonNode value) {
        var typed = value.asText().strip();
        return NUMBER.matcher(typed).matches() ? LongNode.valueOf(Long.parseLong(typed.replaceAll("[. ]", ""))) : value;
    }

    private static JsonNode yesNo(JsonNode value) {
        return switch (value.asText()) {
            case "true", "on" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> value;
        };
    }

    /** E.164, when it has as many digits as a number here. */
    private static String phone(String typed) {
        var digits = MOBILE_OR_LANDLINE.matcher(typed.replaceAll("[\\s.()-]", ""));
        return digits.matches() ? "+84" + digits.group(1) : typed;
    }

    private static JsonNode eachText(JsonNode value) {
        var tidied = JsonNodeFactory.instance.objectNode();
        value.propertyStream().forEach(part -> tidied.set(part.getKey(), text(part.getValue(), Tidy::stripped)));
        return tidied;
    }

    /** A row with nothing in it is no row. */
    private static JsonNode rows(Field table, JsonNode value) {
        var tidied = JsonNodeFactory.instance.arrayNode();
        value.valueStream().filter(row -> !Answers.isBlank(row)).forEach(row -> {
            var cells = tidied.addObject();
            table.rowFields().stream().filter(column -> row.has(column.id()))
                    .forEach(column -> cells.set(column.id(), of(column, row.get(column.id()))));
        });
        return tidied;
    }

    private Tidy() {}
}
