package vn.motcua.ui.studio;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a button does to a list besides saving: {@code add:fees}, {@code drop:fees.2}, {@code up:route.1}.
 *
 * @param list members joined by dots
 * @param row  counted from 0, -1 when the deed needs none
 */
record Deed(Kind kind, String list, int row) {

    private static final Pattern BUTTON = Pattern.compile("(add|drop|up|down):([A-Za-z.]{1,60}?)(?:\\.(\\d{1,3}))?");

    enum Kind {
        ADD,
        DROP,
        UP,
        DOWN
    }

    static Optional<Deed> of(String button) {
        var match = BUTTON.matcher(button);
        return match.matches()
                ? Optional.of(new Deed(Kind.valueOf(match.group(1).toUpperCase(java.util.Locale.ROOT)), match.group(2),
                        match.group(3) == null ? -1 : Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    void on(ObjectNode change) {
        if (change.at("/" + list.replace('.', '/')) instanceof ArrayNode rows) {
            on(rows);
        }
    }

    void on(ArrayNode rows) {
        switch (kind) {
            case ADD -> rows.addObject();
            case DROP -> rows.remove(row);
            case UP -> move(rows, row, row - 1);
            case DOWN -> move(rows, row, row + 1);
        }
    }

    /** Id of the row to go to afterwards. */
    String anchor(int size) {
        var to = switch (kind) {
            case ADD -> size - 1;
            case DROP -> Math.max(0, row - 1);
            case UP -> row - 1;
            case DOWN -> row + 1;
        };
        return list.replace('.', '-') + "-row-" + Math.max(0, to);
    }

    private static void move(ArrayNode rows, int from, int to) {
        if (from >= 0 && from < rows.size() && to >= 0 && to < rows.size()) {
            rows.insert(to, rows.remove(from));
        }
    }
}
