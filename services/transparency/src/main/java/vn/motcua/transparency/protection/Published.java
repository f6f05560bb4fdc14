package vn.motcua.transparency.protection;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.transparency.count.Cells;
import vn.motcua.transparency.count.Cells.Counted;
import vn.motcua.transparency.count.Dataset;

/** The figures as of now: as they are, and as everybody may see them. */
@ApplicationScoped
@Transactional
public class Published {

    private record Made(List<Counted> from, Shown shown) {}

    private final Cells cells;
    private final Covers covers;
    private final long threshold;
    private final Map<Dataset, Made> newest = new EnumMap<>(Dataset.class);

    Published(Cells cells, Covers covers, @ConfigProperty(name = "motcua.transparency.threshold") long threshold) {
        this.cells = cells;
        this.covers = covers;
        this.threshold = threshold;
    }

    public long threshold() {
        return threshold;
    }

    /** For everybody; made anew when something was counted since. */
    public Shown toAll(Dataset dataset) {
        var counted = cells.all(dataset);
        synchronized (newest) {
            var made = newest.get(dataset);
            if (made == null || !made.from().equals(counted)) {
                made = new Made(counted, protect(dataset, counted));
                newest.put(dataset, made);
            }
            return made.shown();
        }
    }

    /** Every number as it is, for those whose duty it is to know. */
    public Shown asItIs(Dataset dataset) {
        var counted = cells.all(dataset);
        return new Shown(dataset, cube(dataset, counted), Set.of(), changedAt(counted));
    }

    private Shown protect(Dataset dataset, List<Counted> counted) {
        var cube = cube(dataset, counted);
        var kept = covers.of(dataset);
        var protection = new Protection(cube, threshold, kept);
        if (!protection.covers().equals(kept)) {
            covers.keep(dataset, protection.covers());
        }
        return new Shown(dataset, cube, protection.withheld(), changedAt(counted));
    }

    private static Cube cube(Dataset dataset, List<Counted> counted) {
        var spots = new HashMap<Spot, Long>();
        counted.stream().filter(each -> each.n() > 0).forEach(each -> spots.merge(Spot.of(each.cell()), each.n(), Long::sum));
        return new Cube(dataset, spots);
    }

    private static Instant changedAt(List<Counted> counted) {
        return counted.stream().map(Counted::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
