package vn.motcua.transparency.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.transparency.count.Dimension;

/** What rows of figures may stand for. */
public enum Key {
    MONTH(Dimension.MONTH),
    PROVINCE(Dimension.PLACE),
    AGENCY(Dimension.PLACE),
    PROCEDURE(Dimension.PROCEDURE),
    CHANNEL(Dimension.CHANNEL);

    private final Dimension dimension;

    Key(Dimension dimension) {
        this.dimension = dimension;
    }

    Dimension dimension() {
        return dimension;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Key> of(String code) {
        return Arrays.stream(values()).filter(key -> key.code().equals(code)).findFirst();
    }
}
