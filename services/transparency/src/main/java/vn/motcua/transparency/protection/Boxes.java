package vn.motcua.transparency.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.transparency.count.Dimension;

/**
 * Boxes of places with a small number in one corner: one more in it and in every second corner, one fewer in the others, so that
 * every total stays.
 */
final class Boxes {

    /** @param corners the other values; boxes that share them change the same numbers */
    record Box(List<String> corners, Move move) {}

    private final Cube cube;
    private final Cut small;
    private final List<Dimension> dimensions;
    private final boolean up;
    private final Optional<Dimension> column;

    /**
     * @param dimensions in which the box has a length, some of those that the small number is cut by
     * @param up         whether the small number is to be larger in the other world, or smaller
     */
    Boxes(Cube cube, Cut small, List<Dimension> dimensions, boolean up) {
        this.cube = cube;
        this.small = small;
        this.dimensions = dimensions;
        this.up = up;
        this.column = dimensions.stream().filter(Dimension::isColumn).findFirst();
    }

    /** All that are possible: somebody is there to be fewer. */
    Stream<Box> all() {
        return up ? fromNeighbours()
                : cube.spots().stream().filter(small::holds)
                        .flatMap(home -> others(dimensions).flatMap(others -> box(home, others)));
    }

    /** From those who could be in the small number: they differ from it in the first dimension. */
    private Stream<Box> fromNeighbours() {
        var first = dimensions.getFirst();
        return cube.spots().stream().filter(pivot -> isOpposite(first, pivot)).flatMap(pivot -> homes(first)
                .flatMap(home -> others(dimensions.subList(1, dimensions.size()))
                        .flatMap(others -> box(pivot.with(first, home), and(pivot.at(first), others)))));
    }

    private Stream<Box> box(Spot home, List<String> corners) {
        return move(home, corners).map(move -> new Box(corners, move)).stream();
    }

    private static List<String> and(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** Differs from the small number in the first dimension and in no other. */
    private boolean isOpposite(Dimension first, Spot pivot) {
        return small.specified().stream()
                .allMatch(dimension -> small.holds(dimension, pivot.at(dimension)) != (dimension == first));
    }

    private Stream<String> homes(Dimension dimension) {
        return cube.values(dimension).stream().filter(value -> small.holds(dimension, value));
    }

    private Stream<List<String>> others(List<Dimension> rest) {
        var combinations = Stream.of(List.<String> of());
        for (var dimension : rest) {
            combinations = combinations.flatMap(begun -> cube.values(dimension).stream()
                    .filter(value -> !small.holds(dimension, value))
                    .map(value -> Stream.concat(begun.stream(), Stream.of(value)).toList()));
        }
        return combinations;
    }

    private Optional<Move> move(Spot home, List<String> corners) {
        var more = new ArrayList<Spot>();
        var fewer = new ArrayList<Spot>();
        for (int corner = 0; corner < 1 << dimensions.size(); corner++) {
            if (Integer.bitCount(corner) % 2 == (up ? 1 : 0)) {
                var gone = somebody(at(home, corners, corner));
                if (gone.isEmpty()) {
                    return Optional.empty();
                }
                fewer.add(gone.get());
                column.ifPresent(c -> more.add(gone.get().with(c, other(home, corners, gone.get().at(c)))));
            } else if (column.isEmpty()) {
                more.add(at(home, corners, corner));
            }
        }
        return Optional.of(new Move(List.copyOf(more), List.copyOf(fewer)));
    }

    /** Columns of different groups are never crossed in what is published: whoever is there in the one may stand for it. */
    private Optional<Spot> somebody(Spot wanted) {
        if (cube.at(wanted) > 0 || column.isEmpty()) {
            return Optional.of(wanted).filter(spot -> cube.at(spot) > 0);
        }
        return cube.likely(wanted, column.get());
    }

    private String other(Spot home, List<String> corners, String value) {
        var at = dimensions.indexOf(column.orElseThrow());
        return value.equals(corners.get(at)) ? home.at(column.get()) : corners.get(at);
    }

    private Spot at(Spot home, List<String> corners, int corner) {
        var spot = home;
        for (int i = 0; i < dimensions.size(); i++) {
            if ((corner >> i & 1) == 1) {
                spot = spot.with(dimensions.get(i), corners.get(i));
            }
        }
        return spot;
    }
}
