package vn.motcua.transparency.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.motcua.transparency.count.Cell;
import vn.motcua.transparency.count.Dimension;

/**
 * The finest place in the figures: one value for each {@link Dimension}, in its order.
 *
 * @param values the place is {@code province/agency}
 */
record Spot(List<String> values) {

    /** What is shown as one: small groups that people read as one, so that less has to be withheld. */
    private static final Map<String, String> SHOWN_AS = Map.of("EARLY", "ON_TIME", "REFUSED", "CLOSED", "WITHDRAWN", "CLOSED",
            "STOPPED", "CLOSED", "MERGED", "CLOSED", "DECLINED", "CLOSED");

    static Spot of(Cell cell) {
        return new Spot(List.of(cell.month(), cell.province() + "/" + cell.agency(), cell.procedure(), cell.channel(),
                SHOWN_AS.getOrDefault(cell.outcome(), cell.outcome()), cell.payment(), cell.rating()));
    }

    String at(Dimension dimension) {
        return values.get(dimension.ordinal());
    }

    Spot with(Dimension dimension, String value) {
        var other = new ArrayList<>(values);
        other.set(dimension.ordinal(), value);
        return new Spot(List.copyOf(other));
    }
}
