package vn.motcua.catalogue.search;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people type finds what they seek: 95 of 100 queries among the first three. */
class JudgedQueriesTest {

    private static final int FIRST = 3;
    private static final double SHARE = 0.95;
    private static final double SHARE_OF_EACH_KIND = 0.85;

    private static final int OF_A_NATION = 6_800;

    private static List<Judged> missed;

    @BeforeAll
    static void search() {
        missed = missed(Shelf.entries());
    }

    private static List<Judged> missed(List<Entry> entries) {
        var search = Shelf.search(entries);
        return Judged.queries().stream()
                .filter(judged -> !judged.isMet(search.find(Search.Question.plain(judged.query()), null, FIRST), FIRST))
                .toList();
    }

    @Test
    void judgesEnoughQueriesOfEveryKind() {
        assertThat(Judged.queries()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(Judged.queries()).extracting(Judged::kind).contains("plain", "no-marks", "marks", "telex", "vni", "slip",
                "spaces", "abbreviation", "everyday", "situation", "code", "english");
    }

    @Test
    void findsWhatIsSoughtAmongTheFirstThree() {
        assertThat(1.0 - (double) missed.size() / Judged.queries().size()).as("missed: %s", missed)
                .isGreaterThanOrEqualTo(SHARE);
    }

    @Test
    void findsItAmongAWholeNationsProceduresToo() {
        var missed = missed(Shelf.entries(OF_A_NATION));

        assertThat(1.0 - (double) missed.size() / Judged.queries().size()).as("missed: %s", missed)
                .isGreaterThanOrEqualTo(SHARE);
    }

    @Test
    void neglectsNoKindOfTyping() {
        var all = Judged.queries().stream().collect(groupingBy(Judged::kind, TreeMap::new, Collectors.counting()));
        var wrong = missed.stream().collect(groupingBy(Judged::kind, Collectors.counting()));

        assertThat(all).allSatisfy((kind, number) -> assertThat(1.0 - (double) wrong.getOrDefault(kind, 0L) / number)
                .as("%s: %s", kind, missed).isGreaterThanOrEqualTo(SHARE_OF_EACH_KIND));
    }
}
