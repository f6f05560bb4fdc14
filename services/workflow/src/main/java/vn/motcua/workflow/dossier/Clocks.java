package vn.motcua.workflow.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.platform.time.Time;
import vn.motcua.workflow.deadline.Deadline;
import vn.motcua.workflow.deadline.LegalClock;
import vn.motcua.workflow.deadline.Pause;

/** Puts the legal clock, which counts local time, to a dossier, which keeps instants. */
record Clocks(LegalClock clock) {

    private static final Duration A_DAY = Duration.ofHours(8);

    static Clocks of(String unit) {
        return new Clocks(LegalClock.of(unit));
    }

    void startCheck(Dossier dossier, Instant from) {
        var end = instant(clock.due(local(from), LegalClock.CHECK).due());
        dossier.checkDue = end;
        dossier.limitMinutes = LegalClock.CHECK.amount() * 60;
        dossier.runUntil(end, soon(end, dossier.limitMinutes));
    }

    void start(Dossier dossier, Instant received, TimeLimit limit) {
        var counted = clock.due(local(received), limit);
        var due = instant(counted.due());
        dossier.receivedAt = received;
        dossier.promise(due, counted);
        dossier.limitMinutes = (int) clock.time().between(local(received), counted.due()).toMinutes();
        dossier.runUntil(due, soon(due, dossier.limitMinutes));
    }

    void resume(Dossier dossier, Instant at, TimeLimit limit) {
        var pause = new Pause(local(dossier.pausedAt), local(at.isBefore(dossier.pausedAt) ? dossier.pausedAt : at));
        var counted = clock.resumed(new Deadline(local(dossier.due), dossier.lastDay, dossier.provisional), limit, pause);
        if (dossier.promised != null) {
            var promised = local(dossier.promised);
            dossier.promised = instant(
                    clock.resumed(new Deadline(promised, promised.toLocalDate(), false), limit, pause).due());
        }
        var due = instant(counted.due());
        dossier.promise(due, counted);
        var planned = clock.time().after(local(dossier.stepPlannedEnd), clock.time().between(pause.from(), pause.to()));
        dossier.stepPlannedEnd = instant(planned);
        dossier.runUntil(due, soon(due, dossier.limitMinutes));
    }

    /** Judged by the date promised first: an apology doesn't make it punctual. */
    static Timeliness timeliness(Dossier dossier, Instant now) {
        var promised = dossier.promised == null ? dossier.due : dossier.promised;
        if (now.isAfter(promised)) {
            return Timeliness.LATE;
        }
        return local(now).toLocalDate().isBefore(local(promised).toLocalDate()) ? Timeliness.EARLY : Timeliness.ON_TIME;
    }

    void apologise(Dossier dossier, LocalDate newDay) {
        var end = clock.time().closeOf(newDay);
        dossier.promised = dossier.due;
        dossier.promise(instant(end), new Deadline(end, newDay, dossier.provisional));
        dossier.runUntil(dossier.due, soon(dossier.due, dossier.limitMinutes));
    }

    LocalDate answerBy(Instant now, int workingDays) {
        return clock.time().workingDayAfter(local(now).toLocalDate(), workingDays);
    }

    Instant plannedEnd(Instant now, int hours) {
        return instant(clock.time().after(local(now), Duration.ofHours(hours)));
    }

    /** Working minutes left; negative when it is late. */
    long minutesLeft(Instant now, Instant deadline) {
        return now.isAfter(deadline) ? -clock.time().between(local(deadline), local(now)).toMinutes()
                : clock.time().between(local(now), local(deadline)).toMinutes();
    }

    /** A fifth of the limit, a day at least; a quarter of limits within a day. */
    private Instant soon(Instant end, int limitMinutes) {
        var limit = Duration.ofMinutes(limitMinutes);
        var warning = limit.compareTo(A_DAY) <= 0 ? limit.dividedBy(4) : max(A_DAY, limit.dividedBy(5));
        return instant(clock.time().before(local(end), warning));
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Time.ZONE);
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(Time.ZONE).toInstant();
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
