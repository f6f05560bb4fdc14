package vn.motcua.transparency.protection;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.transparency.count.Dataset;
import vn.motcua.transparency.count.Dimension;

/**
 * One published number: how many there are with these values.
 *
 * @param values one for each {@link Dimension}, {@code ""} for all; the place may be a province or {@code province/agency}
 */
public record Cut(List<String> values) implements Comparable<Cut> {

    /** Figures are cut by at most so many of month, place, procedure and channel at once. */
    public static final int DEEPEST = 2;

    public static final Cut ALL = new Cut(Collections.nCopies(Dimension.values().length, ""));

    public Cut with(Dimension dimension, String value) {
        var other = new java.util.ArrayList<>(values);
        other.set(dimension.ordinal(), value);
        return new Cut(List.copyOf(other));
    }

    public String at(Dimension dimension) {
        return values.get(dimension.ordinal());
    }

    /** Those that it is cut by. */
    List<Dimension> specified() {
        return Arrays.stream(Dimension.values()).filter(dimension -> !at(dimension).isEmpty()).toList();
    }

    /** Whether it is cut by more than any published number. */
    boolean isTooDeep() {
        long columns = specified().stream().filter(Dimension::isColumn).count();
        return columns > 1 || specified().size() - columns > DEEPEST;
    }

    /** Whether a value belongs to this cut, as far as one dimension is concerned. */
    boolean holds(Dimension dimension, String value) {
        var own = at(dimension);
        return own.isEmpty() || own.equals(value) || dimension == Dimension.PLACE && value.startsWith(own + "/");
    }

    boolean holds(Spot spot) {
        return IntStream.range(0, values.size()).allMatch(i -> holds(Dimension.values()[i], spot.values().get(i)));
    }

    /** Every number in which something at this place is counted. */
    static List<Cut> of(Dataset dataset, Spot spot) {
        var cuts = Stream.of(ALL);
        for (var dimension : Dimension.values()) {
            if (dataset.has(dimension)) {
                cuts = cuts.flatMap(cut -> cut.mayBeCutBy(dimension)
                        ? Stream.concat(Stream.of(cut), levels(dimension, spot).map(value -> cut.with(dimension, value)))
                        : Stream.of(cut));
            }
        }
        return cuts.toList();
    }

    private static Stream<String> levels(Dimension dimension, Spot spot) {
        var value = spot.at(dimension);
        return dimension == Dimension.PLACE ? Stream.of(value, value.substring(0, value.indexOf('/'))) : Stream.of(value);
    }

    private boolean mayBeCutBy(Dimension next) {
        var already = specified().stream().filter(dimension -> dimension.isColumn() == next.isColumn()).count();
        return already < (next.isColumn() ? 1 : DEEPEST);
    }

    @Override
    public int compareTo(Cut other) {
        int bySize = Integer.compare(specified().size(), other.specified().size());
        return bySize != 0 ? bySize : values.toString().compareTo(other.values.toString());
    }
}
