package vn.motcua.eforms.form;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether an answer has the build of its type at all; whether it is right is another question. */
final class Shape {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 200;
    private static final Set<String> ADDRESS = Set.of("country", "province", "commune", "detail");

    static boolean fits(Field field, JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        return switch (field.type()) {
            case TEXT, PERSON_NAME, DATE, PARTIAL_DATE, CHOICE, IDENTITY_NUMBER, PHONE, EMAIL -> isText(value);
            case INTEGER, MONEY -> isText(value) || value.isIntegralNumber();
            case YES_NO, DECLARATION -> isText(value) || value.isBoolean();
            case MULTI_CHOICE -> isList(value) && value.valueStream().allMatch(Shape::isText);
            case ADDRESS -> value.isObject() && value.propertyStream()
                    .allMatch(part -> ADDRESS.contains(part.getKey()) && (isText(part.getValue()) || part.getValue().isNull()));
            case FILE ->
                isList(value) && value.valueStream().allMatch(file -> file.isObject() && isText(file.path("document")));
            case TABLE -> isList(value) && value.valueStream().allMatch(row -> isRow(field, row));
            case INFO -> false;
        };
    }

    private static boolean isRow(Field table, JsonNode row) {
        return row.isObject() && row.propertyStream().allMatch(cell -> table.rowFields().stream()
                .anyMatch(column -> column.id().equals(cell.getKey()) && fits(column, cell.getValue())));
    }

    private static boolean isList(JsonNode value) {
        return value.isArray() && value.size() <= LONGEST_LIST;
    }

    private static boolean isText(JsonNode value) {
        return value.isTextual() && value.asText().length() <= LONGEST_TEXT;
    }

    private Shape() {}
}
