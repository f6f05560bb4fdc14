package vn.motcua.transparency.protection;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.transparency.count.Dataset;
import vn.motcua.transparency.count.Dimension;

/** Tries to work out what is withheld, on figures of many kinds. */
class ProtectionTest {

    private static final long THRESHOLD = 5;

    static Stream<Long> seeds() {
        return LongStream.range(0, 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsNoSmallNumber(long seed) {
        var cube = some(new Random(seed));
        var protection = new Protection(cube, THRESHOLD, Map.of());

        assertThat(shown(cube, protection)).allSatisfy(cut -> assertThat(cube.in(cut)).isNotIn(1L, 2L, 3L, 4L));
    }

    /** The proof: for each small number another world that shows the same everywhere. */
    @ParameterizedTest
    @MethodSource("seeds")
    void leavesAnotherWorldPossibleForEachSmallNumber(long seed) {
        var cube = some(new Random(seed));
        var protection = new Protection(cube, THRESHOLD, Map.of());

        small(cube).forEach(small -> assertThat(protection.covers().get(small)).as("%s", small).anySatisfy(move -> {
            var other = moved(cube, move);
            assertThat(other.in(small)).isNotEqualTo(cube.in(small));
            assertThat(shown(cube, protection)).allSatisfy(cut -> assertThat(other.in(cut)).isEqualTo(cube.in(cut)));
        }));
    }

    /** The attack: every sum and difference of whatever is shown. */
    @ParameterizedTest
    @MethodSource("seeds")
    void canNotBeSolvedAsASystemOfEquations(long seed) {
        var cube = some(new Random(seed));
        var protection = new Protection(cube, THRESHOLD, Map.of());
        var attack = new Equations(cube.spots());
        shown(cube, protection).forEach(attack::learn);

        small(cube).forEach(small -> assertThat(attack.tells(small)).as("%s", small).isFalse());
    }

    @Test
    void theAttackWorksOnFiguresThatWithholdOnlyWhatIsSmall() {
        var cube = some(new Random(7));
        var attack = new Equations(cube.spots());
        cube.cuts().keySet().stream().filter(cut -> cube.in(cut) >= THRESHOLD).forEach(attack::learn);

        assertThat(small(cube)).anySatisfy(small -> assertThat(attack.tells(small)).isTrue());
    }

    @Test
    void aSmallNumberInARowTakesACompanionWithIt() {
        var cube = new Cube(Dataset.DOSSIERS,
                Map.of(spot("01/A", "ON_TIME"), 30L, spot("01/A", "LATE"), 2L, spot("79/B", "ON_TIME"),
                        40L, spot("79/B", "LATE"), 9L));
        var withheld = new Protection(cube, THRESHOLD, Map.of()).withheld();
        var a = Cut.ALL.with(Dimension.PLACE, "01/A");

        assertThat(withheld).contains(a.with(Dimension.OUTCOME, "LATE"), a.with(Dimension.OUTCOME, "ON_TIME"))
                .doesNotContain(Cut.ALL, a, Cut.ALL.with(Dimension.OUTCOME, "LATE"));
    }

    @Test
    void aPortalWithFourDossiersShowsNothing() {
        var cube = new Cube(Dataset.DOSSIERS, Map.of(spot("01/A", "ON_TIME"), 3L, spot("79/B", "LATE"), 1L));
        var protection = new Protection(cube, THRESHOLD, Map.of());

        assertThat(shown(cube, protection).stream().filter(cut -> cube.in(cut) > 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWithheldStaysSoWhileItsReasonLasts(long seed) {
        var random = new Random(seed);
        var before = some(random);
        var first = new Protection(before, THRESHOLD, Map.of());
        var spots = new HashMap<Spot, Long>();
        before.spots().forEach(spot -> spots.put(spot, before.at(spot)));
        spots.merge(before.spots().get(random.nextInt(before.spots().size())), 1L, Long::sum);
        var after = new Cube(Dataset.DOSSIERS, spots);
        var second = new Protection(after, THRESHOLD, first.covers());

        var lasting = first.covers().entrySet().stream().filter(cover -> after.in(cover.getKey()) < THRESHOLD)
                .flatMap(cover -> cover.getValue().stream()).flatMap(move -> move.changed(before).stream()).collect(toSet());
        assertThat(second.withheld()).containsAll(lasting);
    }

    private static List<Cut> small(Cube cube) {
        return cube.cuts().keySet().stream().filter(cut -> cube.in(cut) > 0 && cube.in(cut) < THRESHOLD).toList();
    }

    private static List<Cut> shown(Cube cube, Protection protection) {
        return cube.cuts().keySet().stream().filter(cut -> !protection.withheld().contains(cut)).toList();
    }

    private static Cube moved(Cube cube, Move move) {
        var spots = new HashMap<Spot, Long>();
        cube.spots().forEach(spot -> spots.put(spot, cube.at(spot)));
        move.more().forEach(spot -> spots.merge(spot, 1L, Long::sum));
        move.fewer().forEach(spot -> spots.merge(spot, -1L, Long::sum));
        assertThat(spots.values()).allMatch(n -> n >= 0);
        return new Cube(Dataset.DOSSIERS, spots);
    }

    /** Few or many, in two provinces, with the long tails that real figures have. */
    private static Cube some(Random random) {
        var spots = new HashMap<Spot, Long>();
        var most = List.of(4, 12, 40).get(random.nextInt(3));
        for (var month : List.of("2026-10", "2026-11")) {
            for (var place : List.of("01/A", "01/B", "79/C").subList(0, 2 + random.nextInt(2))) {
                for (var channel : List.of("ONLINE", "POST")) {
                    for (var outcome : List.of("ON_TIME", "LATE", "PROCESSING")) {
                        if (random.nextInt(4) > 0) {
                            long n = 1 + (long) (most * Math.pow(random.nextDouble(), 2));
                            spots.put(new Spot(List.of(month, place, "P", channel, outcome, "FREE",
                                    random.nextBoolean() ? "UNRATED" : "SATISFIED")), n);
                        }
                    }
                }
            }
        }
        return new Cube(Dataset.DOSSIERS, spots);
    }

    private static Spot spot(String place, String outcome) {
        return new Spot(List.of("2026-11", place, "P", "ONLINE", outcome, "FREE", "UNRATED"));
    }
}
