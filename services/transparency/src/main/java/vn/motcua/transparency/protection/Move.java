package vn.motcua.transparency.protection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Another world that a reader can't rule out: some more here, as many fewer there. Only the cuts that it changes would tell
 * it from ours; withheld, they tell nothing.
 */
record Move(List<Spot> more, List<Spot> fewer) {

    Set<Cut> changed(Cube cube) {
        Map<Cut, Integer> net = new HashMap<>();
        more.forEach(spot -> cube.cutsOf(spot).forEach(cut -> net.merge(cut, 1, Integer::sum)));
        fewer.forEach(spot -> cube.cutsOf(spot).forEach(cut -> net.merge(cut, -1, Integer::sum)));
        net.values().removeIf(change -> change == 0);
        return net.keySet();
    }

    /** Whether so many could really be elsewhere. */
    boolean isPossible(Cube cube, long by) {
        return fewer.stream().allMatch(spot -> cube.at(spot) >= by);
    }
}
