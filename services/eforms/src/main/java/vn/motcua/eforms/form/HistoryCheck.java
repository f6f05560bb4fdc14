package vn.motcua.eforms.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.contracts.Text;

/**
 * Whether the rows of a table cover a life from an age until now. Rows may overlap and stand in any order; an empty end
 * means until now. Counted in months: from May to July one whole month is missing.
 */
final class HistoryCheck {

    private record Span(int row, YearMonth from, YearMonth to) {}

    private final Field.HistoryRule rule;
    private final YearMonth now;

    private HistoryCheck(Field.HistoryRule rule, YearMonth now) {
        this.rule = rule;
        this.now = now;
    }

    /** @param born unknown when the birth date has no right answer yet; then the beginning isn't judged */
    static List<Fault> of(Field.HistoryRule rule, JsonNode rows, Optional<LocalDate> born, LocalDate today) {
        return new HistoryCheck(rule, YearMonth.from(today)).faults(rows, born);
    }

    private List<Fault> faults(JsonNode rows, Optional<LocalDate> born) {
        var spans = IntStream.range(0, rows.size()).mapToObj(row -> span(row, rows.get(row)))
                .sorted(Comparator.comparing(Span::from)).toList();
        var faults = new ArrayList<Fault>();
        spans.stream().filter(span -> span.to().isBefore(span.from()))
                .forEach(span -> faults.add(at(span, rule.to(), "ends-before-begin", new Text(
                        "Thời điểm kết thúc không được trước thời điểm bắt đầu.", "The end can't be before the beginning."))));
        if (faults.isEmpty() && !spans.isEmpty()) {
            faults.addAll(gaps(spans, born.map(birth -> YearMonth.from(birth.plusYears(rule.fromAge())))));
        }
        return faults;
    }

    private List<Fault> gaps(List<Span> spans, Optional<YearMonth> begin) {
        var faults = new ArrayList<Fault>();
        // As if the month before the beginning were covered: then one rule judges beginning, middle and end.
        var covered = begin.orElse(spans.getFirst().from()).minusMonths(1);
        var latest = spans.getFirst();
        for (var span : spans) {
            if (missing(covered, span.from()) > rule.maxGap()) {
                faults.add(at(span, rule.from(), "gap", gap(covered, span.from())));
            }
            if (span.to().isAfter(covered)) {
                covered = span.to();
                latest = span;
            }
        }
        if (missing(covered, now.plusMonths(1)) > rule.maxGap()) {
            faults.add(at(latest, rule.to(), "gap", gap(covered, now.plusMonths(1))));
        }
        return faults;
    }

    /** Whole months between two that are covered. */
    private static long missing(YearMonth covered, YearMonth next) {
        return ChronoUnit.MONTHS.between(covered, next) - 1;
    }

    private static Text gap(YearMonth covered, YearMonth next) {
        var first = covered.plusMonths(1);
        var last = next.minusMonths(1);
        var from = "%02d/%d".formatted(first.getMonthValue(), first.getYear());
        var to = "%02d/%d".formatted(last.getMonthValue(), last.getYear());
        return new Text("Còn thiếu khoảng thời gian từ %s đến %s. Vui lòng khai bổ sung.".formatted(from, to),
                "The time from %s to %s is missing. Please add it.".formatted(from, to));
    }

    private Span span(int row, JsonNode cells) {
        var from = PartialDate.of(cells.path(rule.from()).asText("")).orElseThrow().firstMonth();
        var to = PartialDate.of(cells.path(rule.to()).asText("")).map(PartialDate::lastMonth).orElse(now);
        return new Span(row, from, to.isAfter(now) && !from.isAfter(now) ? now : to);
    }

    private static Fault at(Span span, String column, String code, Text message) {
        return new Fault("/" + span.row() + "/" + column, code, message);
    }
}
