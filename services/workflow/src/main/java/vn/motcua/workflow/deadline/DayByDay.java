package vn.motcua.workflow.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** Says for each day from receipt to the due date why it counts or not (rule 12). */
final class DayByDay {

    private final WorkTime time;
    private final LocalDateTime received;
    private final TimeLimit limit;
    private final List<Pause> pauses;
    private final LocalDateTime due;
    private int counted;

    DayByDay(WorkTime time, LocalDateTime received, TimeLimit limit, List<Pause> pauses, LocalDateTime due) {
        this.time = time;
        this.received = received;
        this.limit = limit;
        this.pauses = pauses;
        this.due = due;
    }

    enum Why {
        /** The day of receipt, which isn't counted. */
        RECEIVED,
        COUNTED,
        WEEKEND,
        HOLIDAY,
        COMPENSATION,
        SWAP_OFF,
        /** The clock stood still. */
        PAUSE,
        /** Open, but not in the hours that count. */
        OUTSIDE_HOURS,
        /** Beyond the limit's last day: moved off a day off, or late already. */
        MOVED
    }

    /**
     * @param number  which day of the limit it is, when days are counted
     * @param minutes working minutes counted, when hours are
     * @param name    the holiday's or swapped day's name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(LocalDate date, Why kind, @Nullable Integer number, @Nullable Long minutes, @Nullable Text name) {}

    List<Day> days() {
        var days = new ArrayList<Day>();
        received.toLocalDate().datesUntil(due.toLocalDate().plusDays(1)).forEach(date -> days.add(day(date)));
        return days;
    }

    private Day day(LocalDate date) {
        return switch (limit.unit()) {
            case HOUR -> dayOfHours(date);
            case WORKING_DAY -> isFirst(date) ? because(date, Why.RECEIVED)
                    : isOff(date) ? because(date, whyOff(date)) : countedUnlessPaused(date);
            case CALENDAR_DAY -> isFirst(date) ? because(date, Why.RECEIVED)
                    : counted == limit.amount() && isOff(date) ? because(date, whyOff(date)) : countedUnlessPaused(date);
            case SAME_DAY -> dayOfSameDay(date);
        };
    }

    private Day countedUnlessPaused(LocalDate date) {
        if (pauses.stream().anyMatch(pause -> pause.from().toLocalDate().isBefore(date)
                && !pause.to().toLocalDate().isBefore(date))) {
            return because(date, Why.PAUSE);
        }
        return counted == limit.amount() ? because(date, Why.MOVED)
                : new Day(date, Why.COUNTED, ++counted, null, name(date));
    }

    private Day dayOfHours(LocalDate date) {
        if (isOff(date)) {
            return because(date, whyOff(date));
        }
        var worked = worked(date);
        if (worked.isPositive()) {
            return new Day(date, Why.COUNTED, null, worked.toMinutes(), name(date));
        }
        return because(date, pauses.stream().anyMatch(pause -> touches(pause, date)) ? Why.PAUSE : Why.OUTSIDE_HOURS);
    }

    private Day dayOfSameDay(LocalDate date) {
        if (date.equals(due.toLocalDate())) {
            return new Day(date, Why.COUNTED, 1, null, name(date));
        }
        return isOff(date) ? because(date, whyOff(date))
                : because(date, isFirst(date) ? Why.RECEIVED : Why.PAUSE);
    }

    private Duration worked(LocalDate date) {
        var begin = isFirst(date) ? received : date.atStartOfDay();
        var end = date.equals(due.toLocalDate()) ? due : date.plusDays(1).atStartOfDay();
        var paused = pauses.stream().filter(pause -> touches(pause, date))
                .map(pause -> time.between(max(begin, pause.from()), min(end, pause.to())))
                .reduce(Duration.ZERO, Duration::plus);
        return time.between(begin, end).minus(paused);
    }

    private boolean isFirst(LocalDate date) {
        return date.equals(received.toLocalDate());
    }

    private boolean isOff(LocalDate date) {
        return !time.isWorkingDay(date);
    }

    private Why whyOff(LocalDate date) {
        return time.calendar().special(date).map(day -> switch (day.kind()) {
            case HOLIDAY -> Why.HOLIDAY;
            case COMPENSATION -> Why.COMPENSATION;
            case SWAP_OFF -> Why.SWAP_OFF;
            case SWAP_WORK -> throw new IllegalStateException(date + " is worked");
        }).orElse(Why.WEEKEND);
    }

    private Day because(LocalDate date, Why why) {
        return new Day(date, why, null, null, name(date));
    }

    private @Nullable Text name(LocalDate date) {
        return time.calendar().special(date).map(CalendarDay::name).orElseGet(() -> weekend(date));
    }

    private static @Nullable Text weekend(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> new Text("Thứ Bảy", "Saturday");
            case DayOfWeek.SUNDAY -> new Text("Chủ nhật", "Sunday");
            default -> null;
        };
    }

    private static boolean touches(Pause pause, LocalDate date) {
        return !pause.from().toLocalDate().isAfter(date) && !pause.to().toLocalDate().isBefore(date);
    }

    private static LocalDateTime max(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime min(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
