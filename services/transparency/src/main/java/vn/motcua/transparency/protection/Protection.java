package vn.motcua.transparency.protection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Withholds every number from 1 to below the threshold, and as many others as it takes that nobody can work it out from what is
 * shown: for each of them there is another world in which every number shown is the same and this one isn't.
 */
final class Protection {

    private final Cube cube;
    private final long threshold;
    private final Map<Cut, List<Move>> covers = new TreeMap<>();
    private final Set<Cut> withheld = new HashSet<>();

    /** @param kept covers of before; they stay as long as their number is small, so that what is withheld doesn't flicker */
    Protection(Cube cube, long threshold, Map<Cut, List<Move>> kept) {
        this.cube = cube;
        this.threshold = threshold;
        var small = cube.cuts().keySet().stream().filter(this::isSmall).sorted().toList();
        withheld.addAll(small);
        small.forEach(cut -> kept.getOrDefault(cut, List.of()).forEach(move -> use(cut, move)));
        small.stream().filter(cut -> !isCovered(cut))
                .forEach(cut -> use(cut, new Search(cube, withheld, threshold).hiding(cut)));
    }

    Set<Cut> withheld() {
        return withheld;
    }

    Map<Cut, List<Move>> covers() {
        return covers;
    }

    private boolean isSmall(Cut cut) {
        var n = cube.in(cut);
        return n > 0 && n < threshold;
    }

    private boolean isCovered(Cut cut) {
        return covers.getOrDefault(cut, List.of()).stream()
                .anyMatch(move -> move.room(cube) > 0 && move.raises(cut) != 0);
    }

    private void use(Cut cut, Move move) {
        var moves = covers.computeIfAbsent(cut, _ -> new ArrayList<>());
        if (!moves.contains(move)) {
            moves.add(move);
        }
        withheld.addAll(move.changed(cube));
    }
}
