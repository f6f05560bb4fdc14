package vn.motcua.transparency.protection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be worked out by adding and subtracting: a number is told when its sum over the places is a combination of the sums
 * that are known. Computed in a prime field, where what is told in fractions is told too.
 */
final class Equations {

    private static final long PRIME = 2_147_483_647;

    private final List<Spot> places;
    /** Each row begins with a one at its pivot. */
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** @param taken where there is something; the attacker reckons with every place that has the same values */
    Equations(List<Spot> taken) {
        Set<List<String>> all = new LinkedHashSet<>(List.of(List.of()));
        for (int i = 0; i < taken.getFirst().values().size(); i++) {
            int at = i;
            var values = taken.stream().map(spot -> spot.values().get(at)).distinct().toList();
            var longer = new LinkedHashSet<List<String>>();
            all.forEach(begun -> values.forEach(value -> {
                var more = new ArrayList<>(begun);
                more.add(value);
                longer.add(List.copyOf(more));
            }));
            all = longer;
        }
        this.places = all.stream().map(Spot::new).toList();
    }

    void learn(Cut known) {
        var rest = reduced(sum(known));
        first(rest).ifPresent(pivot -> {
            var inverse = BigInteger.valueOf(rest[pivot]).modInverse(BigInteger.valueOf(PRIME)).longValue();
            for (int i = 0; i < rest.length; i++) {
                rest[i] = rest[i] * inverse % PRIME;
            }
            rows.add(rest);
            pivots.add(pivot);
        });
    }

    boolean tells(Cut cut) {
        return first(reduced(sum(cut))).isEmpty();
    }

    private long[] sum(Cut cut) {
        return places.stream().mapToLong(place -> cut.holds(place) ? 1 : 0).toArray();
    }

    private long[] reduced(long[] row) {
        for (int r = 0; r < rows.size(); r++) {
            var factor = row[pivots.get(r)];
            if (factor != 0) {
                var known = rows.get(r);
                for (int i = 0; i < row.length; i++) {
                    row[i] = Math.floorMod(row[i] - factor * known[i] % PRIME, PRIME);
                }
            }
        }
        return row;
    }

    private static Optional<Integer> first(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
