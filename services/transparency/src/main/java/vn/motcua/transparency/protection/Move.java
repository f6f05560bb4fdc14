package vn.motcua.transparency.protection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another world that a reader can't rule out: some more here, as many fewer there; a place named twice counts twice. Only the
 * cuts that it changes would tell it from ours; withheld, they tell nothing.
 */
record Move(List<Spot> more, List<Spot> fewer) {

    Set<Cut> changed(Cube cube) {
        Map<Cut, Integer> net = new HashMap<>();
        more.forEach(spot -> cube.cutsOf(spot).forEach(cut -> net.merge(cut, 1, Integer::sum)));
        fewer.forEach(spot -> cube.cutsOf(spot).forEach(cut -> net.merge(cut, -1, Integer::sum)));
        net.values().removeIf(change -> change == 0);
        return net.keySet();
    }

    /** How many times it could really be so. */
    long room(Cube cube) {
        return fewer.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .mapToLong(spot -> cube.at(spot.getKey()) / spot.getValue()).min().orElse(Long.MAX_VALUE);
    }

    /** By how many it raises a number. */
    long raises(Cut cut) {
        return more.stream().filter(cut::holds).count() - fewer.stream().filter(cut::holds).count();
    }

    Move and(Move other) {
        return new Move(Stream.concat(more.stream(), other.more.stream()).toList(),
                Stream.concat(fewer.stream(), other.fewer.stream()).toList());
    }
}
