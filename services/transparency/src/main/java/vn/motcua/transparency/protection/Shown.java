package vn.motcua.transparency.protection;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.transparency.count.Dataset;
import vn.motcua.transparency.count.Dimension;

/** The figures of a dataset, for one kind of reader. */
public final class Shown {

    private final Dataset dataset;
    private final Cube cube;
    private final Set<Cut> withheld;
    private final Instant changedAt;

    Shown(Dataset dataset, Cube cube, Set<Cut> withheld, Instant changedAt) {
        this.dataset = dataset;
        this.cube = cube;
        this.withheld = withheld;
        this.changedAt = changedAt;
    }

    public Dataset dataset() {
        return dataset;
    }

    /** Empty when the number is withheld, or cut by more than is published at all. */
    public OptionalLong count(Cut cut) {
        return withheld.contains(cut) || cut.isTooDeep() ? OptionalLong.empty() : OptionalLong.of(cube.in(cut));
    }

    /** Whether there is anything in it, shown or not. */
    public boolean has(Cut cut) {
        return cube.in(cut) > 0;
    }

    /** The values that occur, in order; places are {@code province/agency}. */
    public List<String> values(Dimension dimension) {
        return List.copyOf(cube.values(dimension));
    }

    public List<String> provinces() {
        return cube.values(Dimension.PLACE).stream().map(place -> place.substring(0, place.indexOf('/'))).distinct().toList();
    }

    /** The agency as a place; a place where nothing is counted when the agency isn't known. */
    public String place(String agency) {
        return cube.values(Dimension.PLACE).stream().filter(place -> place.endsWith("/" + agency)).findFirst()
                .orElse("?/" + agency);
    }

    /** When something was counted last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** How many numbers are withheld that aren't nought. */
    public long withheld() {
        return withheld.stream().filter(this::has).count();
    }

    /** Every number that is shown, for those who try to see through it. */
    Set<Cut> known() {
        return Stream.concat(cube.cuts().keySet().stream(), withheld.stream()).filter(cut -> !withheld.contains(cut))
                .collect(Collectors.toSet());
    }
}
