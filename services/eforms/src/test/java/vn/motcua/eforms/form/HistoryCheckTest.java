package vn.motcua.eforms.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.motcua.eforms.form.Sample.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class HistoryCheckTest {

    private static final Field.HistoryRule RULE = new Field.HistoryRule("from", "to", "birthDate", 14, 1, null);
    /** Fourteen in January 2004. */
    private static final LocalDate BORN = LocalDate.of(1990, 1, 31);
    private static final YearMonth NOW = YearMonth.from(TODAY);

    private record Row(YearMonth from, YearMonth to) {}

    @Test
    void isContentWithALifeWithoutGaps() {
        assertThat(faults("2004-01/2008-06", "2008-07/")).isEmpty();
    }

    @Test
    void allowsOneMissingMonthEverywhere() {
        assertThat(faults("2004-02/2008-06", "2008-08/2026-10")).isEmpty();
    }

    @Test
    void locatesAGapAtTheRowAfterIt() {
        assertThat(faults("2004-01/2008-06", "2008-09/")).singleElement().satisfies(fault -> {
            assertThat(fault.at()).isEqualTo("/1/from");
            assertThat(fault.message().vi())
                    .isEqualTo("Còn thiếu khoảng thời gian từ 07/2008 đến 08/2008. Vui lòng khai bổ sung.");
        });
    }

    @Test
    void locatesAMissingBeginningAtTheEarliestRow() {
        assertThat(faults("2010-01/", "2004-03/2010-01")).extracting(Fault::at).containsExactly("/1/from");
    }

    @Test
    void locatesAMissingEndAtTheRowThatReachesFurthest() {
        assertThat(faults("2004-01/2026-09", "2005-01/2006-01")).extracting(Fault::at).containsExactly("/0/to");
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        assertThat(faults("2004-01/2003-01", "2004-01/")).extracting(Fault::at, Fault::code)
                .containsExactly(tuple("/0/to", "ends-before-begin"));
    }

    @Test
    void letsRowsOverlapAndContainEachOther() {
        assertThat(faults("2004-01/2020-01", "2010-01/2011-01", "2019-01/")).isEmpty();
    }

    @Test
    void countsAYearAsAllOfIt() {
        assertThat(faults("2004/2008", "2009/")).isEmpty();
    }

    @Test
    void doesntJudgeTheBeginningWithoutABirthDate() {
        assertThat(HistoryCheck.of(RULE, rows(List.of("2010-01/")), Optional.empty(), TODAY)).isEmpty();
    }

    /** A life cut into rows at random, with overlaps, and shuffled, never has a gap. */
    @RepeatedTest(200)
    void findsNoGapInALifeCutIntoRows(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var rows = life(random);
        Collections.shuffle(rows, random);

        assertThat(check(rows)).isEmpty();
    }

    /** Whatever two or more months are taken out of such a life, exactly the row after them is named, in any order. */
    @RepeatedTest(200)
    void findsEveryGapAtItsPlace(RepetitionInfo run) {
        var random = new Random(1000 + run.getCurrentRepetition());
        var rows = life(random);
        var first = YearMonth.of(2006, 1).plusMonths(random.nextInt(100));
        var length = 2 + random.nextInt(30);
        var cut = cut(rows, first, first.plusMonths(length - 1));
        Collections.shuffle(cut, random);

        var faults = check(cut);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("gap");
            assertThat(fault.message().vi()).contains("%02d/%d".formatted(first.getMonthValue(), first.getYear()));
            var row = cut.get(Integer.parseInt(fault.at().split("/")[1]));
            assertThat(row.from()).isEqualTo(first.plusMonths(length));
        });
    }

    private static List<Row> life(Random random) {
        var rows = new ArrayList<Row>();
        var from = YearMonth.of(2004, 1);
        while (!from.isAfter(NOW)) {
            var to = from.plusMonths(random.nextInt(60));
            rows.add(new Row(from, to.isAfter(NOW) ? NOW : to));
            // From one month missing to a year of overlap.
            var next = to.plusMonths(2 - random.nextInt(12));
            from = next.isAfter(from) ? next : to.plusMonths(1);
        }
        return rows;
    }

    /** The rows without the months from first to last, with a row on either side of the hole. */
    private static List<Row> cut(List<Row> rows, YearMonth first, YearMonth last) {
        var left = new ArrayList<Row>();
        for (var row : rows) {
            if (row.from().isBefore(first)) {
                left.add(new Row(row.from(), row.to().isBefore(first) ? row.to() : first.minusMonths(1)));
            }
            if (row.to().isAfter(last) && row.from().isAfter(last.plusMonths(1))) {
                left.add(row);
            }
        }
        left.add(new Row(YearMonth.of(2004, 1), first.minusMonths(1)));
        left.add(new Row(last.plusMonths(1), NOW));
        return left.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Fault> check(List<Row> rows) {
        return HistoryCheck.of(RULE, rows(rows.stream().map(row -> row.from() + "/" + row.to()).toList()), Optional.of(BORN),
                TODAY);
    }

    private static List<Fault> faults(String... rows) {
        return HistoryCheck.of(RULE, rows(List.of(rows)), Optional.of(BORN), TODAY);
    }

    private static JsonNode rows(List<String> rows) {
        return Sample.value(rows.stream().map(row -> row.split("/", -1))
                .map(ends -> "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(ends[0], ends[1]))
                .collect(Collectors.joining(",", "[", "]")));
    }
}
