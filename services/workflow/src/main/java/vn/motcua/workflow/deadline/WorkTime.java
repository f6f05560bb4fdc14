package vn.motcua.workflow.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import vn.motcua.workflow.deadline.OfficeHours.Window;

/**
 * Counts working days and working hours of one unit.
 *
 * @param calendar the state's days off
 * @param hours    the unit's windows
 */
public record WorkTime(WorkCalendar calendar, OfficeHours hours) {

    /** The windows in which the unit works on a date; none on a day off. */
    public List<Window> windows(LocalDate date) {
        return calendar.special(date)
                .map(day -> day.isOff() ? List.<Window> of() : hours.swapped())
                .orElseGet(() -> hours.on(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        return !windows(date).isEmpty();
    }

    /** The date itself when it is a working day, else the next one. */
    public LocalDate workingDayFrom(LocalDate date) {
        return date.datesUntil(LocalDate.MAX).filter(this::isWorkingDay).findFirst().orElseThrow();
    }

    /** The {@code n}-th working day after a date; the date itself when {@code n} is 0. */
    public LocalDate workingDayAfter(LocalDate date, int n) {
        var day = date;
        for (int left = n; left > 0; left--) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    /** Working days d with {@code from < d ≤ to}. */
    public int workingDays(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count()
                : 0;
    }

    /** When the last window of a working day closes. */
    public LocalDateTime closeOf(LocalDate workingDay) {
        return workingDay.atTime(windows(workingDay).getLast().closes());
    }

    /** The earliest instant at which so much working time has passed since {@code from}. */
    public LocalDateTime after(LocalDateTime from, Duration working) {
        if (working.isZero()) {
            return from;
        }
        var left = working;
        for (var day = workingDayFrom(from.toLocalDate());; day = workingDayFrom(day.plusDays(1))) {
            for (var window : windows(day)) {
                var opens = later(from, day.atTime(window.opens()));
                var open = length(opens, day.atTime(window.closes()));
                if (left.compareTo(open) <= 0) {
                    return opens.plus(left);
                }
                left = left.minus(open);
            }
        }
    }

    /** Working time between two instants; zero when the second isn't after the first. */
    public Duration between(LocalDateTime from, LocalDateTime to) {
        var sum = Duration.ZERO;
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            for (var window : windows(day)) {
                var opens = later(from, day.atTime(window.opens()));
                var closes = earlier(to, day.atTime(window.closes()));
                sum = sum.plus(length(opens, closes));
            }
        }
        return sum;
    }

    /** The latest instant before {@code to} from which so much working time passes until then. */
    public LocalDateTime before(LocalDateTime to, Duration working) {
        var left = working;
        for (var day = to.toLocalDate();; day = day.minusDays(1)) {
            for (var window : windows(day).reversed()) {
                var opens = day.atTime(window.opens());
                var closes = earlier(to, day.atTime(window.closes()));
                var open = length(opens, closes);
                if (left.compareTo(open) <= 0) {
                    return closes.minus(left);
                }
                left = left.minus(open);
            }
        }
    }

    /** The first end of a window that isn't before an instant. */
    LocalDateTime windowEndFrom(LocalDateTime instant) {
        for (var day = workingDayFrom(instant.toLocalDate());; day = workingDayFrom(day.plusDays(1))) {
            for (var window : windows(day)) {
                if (!day.atTime(window.closes()).isBefore(instant)) {
                    return day.atTime(window.closes());
                }
            }
        }
    }

    /** The last end of a window before an instant. */
    LocalDateTime windowEndBefore(LocalDateTime instant) {
        for (var day = instant.toLocalDate();; day = day.minusDays(1)) {
            for (var window : windows(day).reversed()) {
                if (day.atTime(window.closes()).isBefore(instant)) {
                    return day.atTime(window.closes());
                }
            }
        }
    }

    private static Duration length(LocalDateTime from, LocalDateTime to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
