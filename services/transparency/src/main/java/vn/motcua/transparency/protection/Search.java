package vn.motcua.transparency.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.transparency.count.Dimension;

/** Looks for the other world that hides a small number at the least cost. */
final class Search {

    /** Good enough: the candidates come smallest first. */
    private static final int CANDIDATES = 40;

    private final Cube cube;
    private final Set<Cut> withheld;
    private final long threshold;

    Search(Cube cube, Set<Cut> withheld, long threshold) {
        this.cube = cube;
        this.withheld = withheld;
        this.threshold = threshold;
    }

    /** A world in which the number reaches the threshold, or comes nearer, or is smaller; where there is none, totals go too. */
    Move hiding(Cut small) {
        return subsets(small.specified()).map(box -> cheapest(small, worlds(small, box)).or(() -> cheapest(small,
                new Boxes(cube, small, box, false).all().map(Boxes.Box::move).toList()))).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> alone(small));
    }

    private Optional<Move> cheapest(Cut small, List<Move> worlds) {
        var enough = worlds.stream().filter(move -> cube.in(small) + move.raises(small) >= threshold).toList();
        return (enough.isEmpty() ? worlds : enough).stream().limit(CANDIDATES).min(Comparator.comparingLong(this::cost));
    }

    /** More people in the one place: nothing but the totals could tell. */
    private Move alone(Cut small) {
        var there = cube.spots().stream().filter(small::holds).findFirst().orElseThrow();
        return new Move(List.of(there), List.of());
    }

    /** What readers lose: the numbers that would have been shown. */
    private long cost(Move move) {
        return move.changed(cube).stream().filter(cut -> !withheld.contains(cut)).mapToLong(cut -> 1 + cube.in(cut)).sum();
    }

    /** Boxes with the same corners change the same numbers, wherever their people come from: several together reach further. */
    private List<Move> worlds(Cut small, List<Dimension> dimensions) {
        Map<List<String>, Move> byCorners = new LinkedHashMap<>();
        var boxes = new Boxes(cube, small, dimensions, true);
        boxes.all().forEach(box -> byCorners.merge(box.corners(), box.move(), (begun, more) -> {
            var missing = threshold - cube.in(small) - begun.raises(small);
            var both = begun.and(more);
            return missing > 0 && both.room(cube) > 0 ? both : begun;
        }));
        byCorners.replaceAll((_, move) -> repeated(small, move));
        return List.copyOf(byCorners.values());
    }

    /** As often as it takes, or as often as there is room for it. */
    private Move repeated(Cut small, Move once) {
        var move = once;
        while (cube.in(small) + move.raises(small) < threshold && move.and(once).room(cube) > 0) {
            move = move.and(once);
        }
        return move;
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
