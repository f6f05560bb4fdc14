package vn.motcua.ui.form;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * One question of a form, as eforms defines it.
 *
 * @param type    text, person-name, date, partial-date, integer, money, choice, multi-choice, yes-no, address,
 *                identity-number, phone, email, file, table, declaration or info
 * @param locked  whether what the state knows can't be changed here
 * @param columns the questions of each row of a table
 * @param capture whether a telephone should offer its camera
 */
public record Field(String id, String type, Text label, Optional<Text> help, boolean required, boolean locked,
        @Nullable List<Option> options, @Nullable List<Field> columns, Optional<String> component, boolean capture,
        Optional<Rules> rules) {

    private static final int SHORT = 120;

    /** @param unavailable why it can't be chosen now */
    public record Option(String value, Text label, Optional<Text> unavailable) {}

    public record Rules(@Nullable Integer maxLength, @Nullable Integer min, @Nullable Integer max) {}

    public List<Option> choices() {
        return options == null ? List.of() : options;
    }

    public List<Field> rowFields() {
        return columns == null ? List.of() : columns;
    }

    public boolean isA(String kind) {
        return type.equals(kind);
    }

    /** Whether an answer may be long enough to need several lines. */
    public boolean isLong() {
        return isA("text") && maxLength() > 255;
    }

    public int maxLength() {
        return rules.map(Rules::maxLength).filter(length -> length != null).orElse(SHORT);
    }

    /** Most rows or files; 0 when there is no limit. */
    public int most() {
        return rules.map(Rules::max).filter(max -> max != null).orElse(0);
    }
}
