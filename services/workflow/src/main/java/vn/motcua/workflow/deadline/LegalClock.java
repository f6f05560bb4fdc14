package vn.motcua.workflow.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import vn.motcua.contracts.TimeLimit;

/** Fixes due dates by the twelve settled readings of the law; each rule's number stands where it is applied. */
public record LegalClock(WorkTime time) {

    /** Filed later than this, a same-day procedure is due on the next working day (rule 6). */
    static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);
    /** What the unit has to accept, ask or refuse an online filing (rule 8). */
    public static final TimeLimit CHECK = new TimeLimit(8, TimeLimit.Unit.HOUR);

    public static LegalClock of(String unit) {
        return new LegalClock(new WorkTime(Calendars.VIETNAM, OfficeHours.of(unit)));
    }

    private static final class Calendars {

        private static final WorkCalendar VIETNAM = WorkCalendar.ofVietnam();
    }

    /** When a dossier received at this instant is due. */
    public Deadline due(LocalDateTime received, TimeLimit limit) {
        var day = received.toLocalDate();
        return switch (limit.unit()) {
            // Rule 2: the day of receipt isn't counted, whatever day it is.
            case WORKING_DAY -> atClose(day, time.workingDayAfter(day, limit.amount()));
            // Rule 3.
            case CALENDAR_DAY -> moved(day, day.plusDays(limit.amount()));
            // Rule 5.
            case HOUR -> at(day, time.after(received, Duration.ofHours(limit.amount())));
            // Rule 6.
            case SAME_DAY -> atClose(day, sameDay(received));
        };
    }

    /** The due date after pauses, which follow each other without overlap. */
    public Deadline due(LocalDateTime received, TimeLimit limit, List<Pause> pauses) {
        var deadline = due(received, limit);
        for (var pause : pauses) {
            deadline = resumed(deadline, limit, pause);
        }
        return deadline;
    }

    /**
     * The due date when the clock goes on after a pause (rule 7). It counts on from the date that was promised, so that a
     * change of the calendar in between isn't slipped in (rule 9).
     */
    public Deadline resumed(Deadline before, TimeLimit limit, Pause pause) {
        boolean late = isLate(before, pause.from());
        var counted = counted(before, limit, pause, late);
        var due = fair(counted.due(), limit, pause, late);
        return new Deadline(due, counted.lastDay(),
                before.provisional() || isProvisional(pause.from().toLocalDate(), due.toLocalDate()));
    }

    /** In time until the due instant itself. */
    public static boolean isLate(Deadline deadline, LocalDateTime at) {
        return at.isAfter(deadline.due());
    }

    private Deadline counted(Deadline before, TimeLimit limit, Pause pause, boolean late) {
        var asked = pause.from().toLocalDate();
        var answered = pause.to().toLocalDate();
        return switch (limit.unit()) {
            case HOUR -> at(asked, time.after(before.due(), time.between(pause.from(), pause.to())));
            case WORKING_DAY -> later(before, pause);
            case CALENDAR_DAY -> moved(asked, before.lastDay().plusDays(ChronoUnit.DAYS.between(asked, answered)));
            // Rule 6 applies again, but doesn't heal what was late.
            case SAME_DAY -> late ? later(before, pause) : atClose(asked, sameDay(pause.to()));
        };
    }

    private Deadline later(Deadline before, Pause pause) {
        var days = time.workingDays(pause.from().toLocalDate(), pause.to().toLocalDate());
        return days == 0 ? before
                : atClose(pause.from().toLocalDate(), time.workingDayAfter(before.due().toLocalDate(), days));
    }

    /** Rule 7: who was in time at the request is never late at the moment it resumes, and who was late stays late. */
    private LocalDateTime fair(LocalDateTime due, TimeLimit limit, Pause pause, boolean late) {
        var resumes = pause.to();
        if (late) {
            return due.isBefore(resumes) ? due : time.windowEndBefore(resumes);
        }
        if (!due.isBefore(resumes)) {
            return due;
        }
        var end = time.windowEndFrom(resumes);
        return limit.unit() == TimeLimit.Unit.HOUR ? end : time.closeOf(end.toLocalDate());
    }

    private LocalDate sameDay(LocalDateTime received) {
        var day = received.toLocalDate();
        boolean early = !received.toLocalTime().isAfter(SAME_DAY_UNTIL);
        return time.workingDayFrom(early ? day : day.plusDays(1));
    }

    private Deadline moved(LocalDate from, LocalDate lastDay) {
        var due = time.closeOf(time.workingDayFrom(lastDay));
        return new Deadline(due, lastDay, isProvisional(from, due.toLocalDate()));
    }

    /** Rule 4: days end with the last window. */
    private Deadline atClose(LocalDate from, LocalDate lastDay) {
        return at(from, time.closeOf(lastDay));
    }

    private Deadline at(LocalDate from, LocalDateTime due) {
        return new Deadline(due, due.toLocalDate(), isProvisional(from, due.toLocalDate()));
    }

    private boolean isProvisional(LocalDate from, LocalDate to) {
        return !time.calendar().isConfirmed(from) || !time.calendar().isConfirmed(to);
    }
}
