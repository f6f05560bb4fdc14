package vn.motcua.transparency.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.transparency.count.Dimension;

/**
 * Looks for the other world that hides a small number at the least cost: the corners of a box that has the small number in one
 * corner, with one more in every second corner and one fewer in the others, so that all totals stay.
 */
final class Search {

    /** Good enough: the candidates come smallest first. */
    private static final int CANDIDATES = 24;

    private final Cube cube;
    private final Set<Cut> withheld;
    private final long threshold;

    Search(Cube cube, Set<Cut> withheld, long threshold) {
        this.cube = cube;
        this.withheld = withheld;
        this.threshold = threshold;
    }

    /** A world in which the number reaches the threshold; failing that, one in which it is another; failing that, totals go too. */
    Move hiding(Cut small) {
        return cheapest(small, threshold - cube.in(small)).or(() -> cheapest(small, 1)).orElseGet(() -> alone(small));
    }

    private Optional<Move> cheapest(Cut small, long by) {
        return subsets(small.specified()).map(box -> moves(small, box, by).limit(CANDIDATES)
                .min(Comparator.comparingLong(this::cost))).flatMap(Optional::stream).findFirst();
    }

    /** More people in the one place: nothing but the totals could tell. */
    private Move alone(Cut small) {
        return new Move(List.of(cube.spots().stream().filter(small::holds).findFirst().orElseThrow()), List.of());
    }

    /** What readers lose: the numbers that would have been shown. */
    private long cost(Move move) {
        return move.changed(cube).stream().filter(cut -> !withheld.contains(cut)).mapToLong(cut -> 1 + cube.in(cut)).sum();
    }

    private Stream<Move> moves(Cut small, List<Dimension> box, long by) {
        var first = box.getFirst();
        return cube.spots().stream().filter(pivot -> cube.at(pivot) >= by && isOpposite(small, first, pivot))
                .flatMap(pivot -> homes(small, first).flatMap(home -> boxes(small, box, pivot.with(first, home),
                        pivot.at(first))))
                .filter(move -> move.isPossible(cube, by));
    }

    /** Differs from the small number in the first dimension and in no other. */
    private static boolean isOpposite(Cut small, Dimension first, Spot pivot) {
        return small.specified().stream()
                .allMatch(dimension -> small.holds(dimension, pivot.at(dimension)) != (dimension == first));
    }

    private Stream<String> homes(Cut small, Dimension dimension) {
        return cube.values(dimension).stream().filter(value -> small.holds(dimension, value));
    }

    private Stream<Move> boxes(Cut small, List<Dimension> box, Spot home, String firstOther) {
        var corners = Stream.of(new Move(List.of(home), List.of(home.with(box.getFirst(), firstOther))));
        for (var dimension : box.subList(1, box.size())) {
            corners = corners.flatMap(corner -> cube.values(dimension).stream()
                    .filter(other -> !small.holds(dimension, other)).map(other -> mirrored(corner, dimension, other)));
        }
        return corners;
    }

    private static Move mirrored(Move corners, Dimension dimension, String other) {
        return new Move(joined(corners.more(), corners.fewer(), dimension, other),
                joined(corners.fewer(), corners.more(), dimension, other));
    }

    private static List<Spot> joined(List<Spot> stay, List<Spot> mirror, Dimension dimension, String other) {
        return Stream.concat(stay.stream(), mirror.stream().map(spot -> spot.with(dimension, other))).toList();
    }

    /** The largest boxes first: they leave the most totals as they are. */
    private static Stream<List<Dimension>> subsets(List<Dimension> all) {
        List<List<Dimension>> subsets = new ArrayList<>(List.of(List.of()));
        for (var dimension : all) {
            for (var subset : List.copyOf(subsets)) {
                subsets.add(Stream.concat(subset.stream(), Stream.of(dimension)).toList());
            }
        }
        return subsets.stream().filter(subset -> !subset.isEmpty())
                .sorted(Comparator.<List<Dimension>> comparingInt(List::size).reversed());
    }
}
