package vn.motcua.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void gathersADateUnderItsOneNameAndLeavesTheRestAlone() {
        var form = Dates.gathered(Map.of("born.d", List.of(" 1 "), "born.m", List.of("2"), "born.y", List.of("1990"), "note.d",
                List.of("no date"), "finding.when.d", List.of("31"), "finding.when.m", List.of("2"), "finding.when.y",
                List.of("2026")));

        assertThat(form).containsOnly(Map.entry("born", List.of("1990-02-01")), Map.entry("note.d", List.of("no date")),
                Map.entry("finding.when", List.of("31/2/2026")));
    }

    @Test
    void gathersATimeWithItsDayAndAFullHourWithoutMinutes() {
        var form = Dates.gathered(Map.of("opens.d", List.of("1"), "opens.m", List.of("12"), "opens.y", List.of("2026"),
                "opens.h", List.of("8"), "opens.min", List.of("")));

        assertThat(form.getFirst("opens")).isEqualTo("2026-12-01T08:00");
        assertThat(Dates.moment("2026-12-01T08:00")).contains(Instant.parse("2026-12-01T01:00:00Z"));
    }

    @Test
    void saysNothingWhereNothingWasTyped() {
        assertThat(Dates.gathered(Map.of("a.d", List.of(""), "a.m", List.of(""), "a.y", List.of(""))).getFirst("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "1990-01-31,1990-01-31", "31/1/1990,1990-01-31", "29/02/2024,2024-02-29" })
    void readsADay(String text, LocalDate day) {
        assertThat(Dates.day(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "31/2/2026", "1/13/2026", "1/1/26", "ngày mai", "//", "1990", "0/1/1990" })
    void readsNoDayThatThereIsNot(String text) {
        assertThat(Dates.day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-12-01", "2026-12-01T24:00", "31/11/2026 8:00", "1/12/2026 :30", "1/12/2026 8:61" })
    void readsNoMomentThatThereIsNot(String text) {
        assertThat(Dates.moment(text)).isEmpty();
    }

    @Test
    void showsNonsenseAgainAsItWasTyped() {
        var typed = Dates
                .gathered(Map.of("t.d", List.of("32"), "t.m", List.of(""), "t.y", List.of("2026"), "t.h", List.of("25"),
                        "t.min", List.of("1")))
                .getFirst("t");

        assertThat(DateParts.of(typed)).isEqualTo(new DateParts("32", "", "2026", "25", "1"));
    }
}
