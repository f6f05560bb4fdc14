package vn.motcua.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.contracts.TimeLimit.Unit.CALENDAR_DAY;
import static vn.motcua.contracts.TimeLimit.Unit.HOUR;
import static vn.motcua.contracts.TimeLimit.Unit.SAME_DAY;
import static vn.motcua.contracts.TimeLimit.Unit.WORKING_DAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.contracts.TimeLimit;

/** The test vectors of the domain notes (4.5) and the corners of each rule. */
class LegalClockTest {

    private final LegalClock clock = LegalClock.of("H26.12");

    @ParameterizedTest
    @CsvSource({
            "2025-01-24, 3, 2025-02-05",
            "2025-04-25, 1, 2025-04-26",
            "2025-04-29, 3, 2025-05-07",
            "2025-08-29, 5, 2025-09-09",
            "2025-12-31, 7, 2026-01-12",
            "2026-02-13, 3, 2026-02-25",
            "2026-04-24, 3, 2026-05-04",
            "2026-08-28, 5, 2026-09-09",
            "2026-11-20, 3, 2026-11-26" })
    void countsWorkingDaysAfterTheDayOfReceipt(LocalDate received, int limit, LocalDate due) {
        for (int hour = 0; hour < 24; hour++) {
            assertThat(clock.due(received.atTime(hour, 0), new TimeLimit(limit, WORKING_DAY)).due())
                    .isEqualTo(due.atTime(17, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2026-04-20, 7, 2026-04-28",
            "2026-08-24, 7, 2026-09-03" })
    void movesCalendarDaysOffADayOff(LocalDate received, int limit, LocalDate due) {
        assertThat(clock.due(received.atTime(9, 0), new TimeLimit(limit, CALENDAR_DAY)).due())
                .isEqualTo(due.atTime(17, 0));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-20T16:00, 8, 2026-11-23T16:00",
            "2026-11-20T18:00, 8, 2026-11-23T17:00",
            "2026-11-23T12:00, 8, 2026-11-25T11:30",
            "2026-11-19T10:00, 24, 2026-11-25T10:00",
            "2026-04-24T09:15, 24, 2026-05-04T09:15",
            "2026-02-13T15:30, 4, 2026-02-23T09:30",
            // The earliest instant at which the hours have passed: the end of a window, never the next opening.
            "2026-11-20T07:00, 8, 2026-11-20T17:00",
            "2026-11-20T08:30, 3, 2026-11-20T11:30",
            "2026-11-20T08:30:30, 3, 2026-11-20T13:30:30" })
    void countsHoursInsideTheWindows(LocalDateTime received, int limit, LocalDateTime due) {
        assertThat(clock.due(received, new TimeLimit(limit, HOUR)).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-20T15:00:00, 2026-11-20T17:00",
            "2026-11-20T15:00:01, 2026-11-23T17:00",
            "2026-11-20T06:00:00, 2026-11-20T17:00",
            "2026-11-21T09:00:00, 2026-11-23T17:00",
            "2026-11-23T15:30:00, 2026-11-25T17:00",
            "2026-08-22T09:00:00, 2026-08-22T17:00" })
    void keepsASameDayPromiseUntilThreeInTheAfternoon(LocalDateTime received, LocalDateTime due) {
        assertThat(clock.due(received, new TimeLimit(0, SAME_DAY)).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            // Working days d with request < d ≤ resumption are added.
            "WORKING_DAY, 3, 2026-11-20T16:00, 2026-11-23T09:00/2026-11-25T10:00, 2026-11-27T17:00",
            "WORKING_DAY, 3, 2026-11-20T16:00, 2026-11-23T09:00/2026-11-23T10:00, 2026-11-26T17:00",
            // In time when asked, in time when resumed, even after closing and on a Saturday.
            "WORKING_DAY, 1, 2026-11-19T08:00, 2026-11-20T10:00/2026-11-20T20:00, 2026-11-23T17:00",
            "WORKING_DAY, 1, 2026-11-19T08:00, 2026-11-20T10:00/2026-11-21T12:00, 2026-11-23T17:00",
            // Late when asked, late when resumed.
            "WORKING_DAY, 1, 2026-11-18T08:00, 2026-11-20T10:00/2026-11-23T08:00, 2026-11-20T17:00",
            "WORKING_DAY, 1, 2026-11-19T08:00, 2026-11-20T18:00/2026-11-23T08:00, 2026-11-20T17:00",
            // Calendar days are added to the last day before it was moved (Sunday 26/4), then it moves again.
            "CALENDAR_DAY, 6, 2026-04-20T09:00, 2026-04-21T09:00/2026-04-22T09:00, 2026-04-28T17:00",
            "CALENDAR_DAY, 6, 2026-04-20T09:00, 2026-04-21T09:00/2026-04-23T09:00, 2026-04-28T17:00",
            "CALENDAR_DAY, 6, 2026-04-20T09:00, 2026-04-21T09:00/2026-04-24T09:00, 2026-04-29T17:00",
            // Hours: old due date and the working hours in between.
            "HOUR, 8, 2026-11-20T16:00, 2026-11-23T09:00/2026-11-25T10:00, 2026-11-25T17:00",
            "HOUR, 8, 2026-11-20T07:00, 2026-11-20T17:00/2026-11-21T12:00, 2026-11-23T11:30",
            "HOUR, 8, 2026-11-19T07:00, 2026-11-19T18:00/2026-11-20T10:00, 2026-11-19T17:00",
            // The same-day rule applies again when the supplement arrives.
            "SAME_DAY, 0, 2026-11-20T09:00, 2026-11-20T10:00/2026-11-23T15:00, 2026-11-23T17:00",
            "SAME_DAY, 0, 2026-11-20T09:00, 2026-11-20T10:00/2026-11-23T15:01, 2026-11-25T17:00" })
    void addsAPauseToTheDueDate(TimeLimit.Unit unit, int amount, LocalDateTime received, String pause,
            LocalDateTime due) {
        var ends = Arrays.stream(pause.split("/")).map(LocalDateTime::parse).toList();
        var pauses = List.of(new Pause(ends.getFirst(), ends.getLast()));

        assertThat(clock.due(received, new TimeLimit(amount, unit), pauses).due()).isEqualTo(due);
    }

    @Test
    void marksWhatLiesOutsideTheConfirmedCalendar() {
        var limit = new TimeLimit(5, WORKING_DAY);

        assertThat(clock.due(LocalDateTime.parse("2026-12-21T09:00"), limit).provisional()).isFalse();
        assertThat(clock.due(LocalDateTime.parse("2026-12-29T09:00"), limit).provisional()).isTrue();
        assertThat(clock.due(LocalDateTime.parse("2024-12-30T09:00"), limit).provisional()).isTrue();
        assertThat(clock.due(LocalDateTime.parse("2029-06-01T09:00"), limit).due())
                .isEqualTo(LocalDateTime.parse("2029-06-08T17:00"));
    }

    @Test
    void countsAHalfDayAsOneAndUsesTheUnitsOwnWindows() {
        var saturdays = LegalClock.of("H00.1.7");
        var friday = LocalDateTime.parse("2026-11-20T16:00");

        assertThat(saturdays.due(friday, new TimeLimit(1, WORKING_DAY)).due())
                .isEqualTo(LocalDateTime.parse("2026-11-21T11:30"));
        assertThat(saturdays.due(friday, new TimeLimit(2, HOUR)).due())
                .isEqualTo(LocalDateTime.parse("2026-11-21T08:30"));
        // A swapped Saturday is a full working day, there too.
        assertThat(saturdays.due(LocalDateTime.parse("2026-08-21T09:00"), new TimeLimit(1, WORKING_DAY)).due())
                .isEqualTo(LocalDateTime.parse("2026-08-22T17:00"));
        // A holiday on a Saturday is off for them as well.
        assertThat(saturdays.due(LocalDateTime.parse("2027-04-30T09:00"), new TimeLimit(1, WORKING_DAY)).due())
                .isEqualTo(LocalDateTime.parse("2027-05-04T17:00"));
    }
}
