package vn.motcua.transparency.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import vn.motcua.transparency.count.Dataset;
import vn.motcua.transparency.count.Dimension;

/** All figures of a dataset as they are: how many at each place, and in each cut. */
final class Cube {

    private final Dataset dataset;
    private final Map<Spot, Long> spots;
    private final Map<Cut, Long> cuts = new HashMap<>();
    private final Map<Dimension, SortedSet<String>> values = new EnumMap<>(Dimension.class);
    private final List<Spot> bySize;
    private final Map<List<String>, List<Spot>> byColumn = new HashMap<>();
    /** Asked for again and again while covers are looked for. */
    private final Map<Spot, List<Cut>> cutsOf = new HashMap<>();

    Cube(Dataset dataset, Map<Spot, Long> spots) {
        this.dataset = dataset;
        this.spots = spots;
        this.bySize = spots.keySet().stream().sorted(Comparator.<Spot> comparingLong(spots::get)
                .thenComparing(spot -> spot.values().toString())).toList();
        for (var dimension : Dimension.values()) {
            values.put(dimension, new TreeSet<>());
        }
        for (var spot : bySize.reversed()) {
            Arrays.stream(Dimension.values()).filter(Dimension::isColumn).forEach(
                    column -> byColumn.computeIfAbsent(key(spot, column), _ -> new ArrayList<>()).add(spot));
        }
        spots.forEach((spot, n) -> {
            cutsOf(spot).forEach(cut -> cuts.merge(cut, n, Long::sum));
            values.forEach((dimension, seen) -> seen.add(spot.at(dimension)));
        });
    }

    List<Cut> cutsOf(Spot spot) {
        return cutsOf.computeIfAbsent(spot, each -> Cut.of(dataset, each));
    }

    long at(Spot spot) {
        return spots.getOrDefault(spot, 0L);
    }

    long in(Cut cut) {
        return cuts.getOrDefault(cut, 0L);
    }

    Map<Cut, Long> cuts() {
        return cuts;
    }

    /** Somebody with the same month, place, procedure and channel and the same value in that column, where the most are. */
    Optional<Spot> likely(Spot wanted, Dimension column) {
        return byColumn.getOrDefault(key(wanted, column), List.of()).stream().findFirst();
    }

    private static List<String> key(Spot spot, Dimension column) {
        var key = new ArrayList<>(spot.values().subList(0, Dimension.OUTCOME.ordinal()));
        key.add(column.name());
        key.add(spot.at(column));
        return key;
    }

    /** The places where there is something, the smallest first. */
    List<Spot> spots() {
        return bySize;
    }

    SortedSet<String> values(Dimension dimension) {
        return values.get(dimension);
    }
}
