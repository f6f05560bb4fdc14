package vn.motcua.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.ofVietnam();

    @Test
    void namesEachDayInBothLanguagesWithItsSource() {
        for (int year = 2025; year <= 2028; year++) {
            assertThat(calendar.of(year)).allSatisfy(day -> {
                assertThat(day.name().vi()).isNotBlank();
                assertThat(day.name().en()).isNotBlank();
                assertThat(day.source()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({ "2025, 11", "2026, 12", "2027, 12", "2028, 12" })
    void givesTheLawsNumberOfHolidays(int year, int holidays) {
        assertThat(calendar.of(year)).filteredOn(day -> day.kind() == CalendarDay.Kind.HOLIDAY).hasSize(holidays);
    }

    @Test
    void makesUpForEveryHolidayOnAWeekend() {
        for (int year = 2025; year <= 2028; year++) {
            var days = calendar.of(year);
            var lost = days.stream().filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY)
                    .filter(day -> isWeekend(day.date())).count();

            assertThat(days).filteredOn(day -> day.kind() == CalendarDay.Kind.COMPENSATION).hasSize((int) lost);
        }
    }

    @Test
    void worksASaturdayForEachSwappedDayOff() {
        for (int year = 2025; year <= 2028; year++) {
            var days = calendar.of(year);
            var given = days.stream().filter(day -> day.kind() == CalendarDay.Kind.SWAP_OFF).count();

            assertThat(days).filteredOn(day -> day.kind() == CalendarDay.Kind.SWAP_WORK)
                    .hasSize((int) given).allSatisfy(day -> assertThat(day.date()).isIn(
                            day.date().with(DayOfWeek.SATURDAY)));
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() > 5;
    }
}
