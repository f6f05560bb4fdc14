package vn.motcua.tracking.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.Text;
import vn.motcua.platform.time.Time;
import vn.motcua.tracking.directory.Directory;
import vn.motcua.tracking.timeline.Timeline.Action;
import vn.motcua.tracking.timeline.Timeline.Next;
import vn.motcua.tracking.timeline.Timeline.Now;
import vn.motcua.tracking.timeline.Timeline.Todo;

/** Says who has a dossier now, what comes next and what its applicant can do. */
@ApplicationScoped
class Outlook {

    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    Outlook(Directory directory, Wording wording, Clock clock) {
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    Now now(Dossier dossier) {
        if (dossier.status().isEmpty()) {
            return beforeRegistration(dossier);
        }
        var status = dossier.status().get();
        var unit = Optional.ofNullable(status == OfficialStatus.PROCESSING && dossier.stepUnit != null
                ? dossier.stepUnit
                : dossier.unit).map(code -> directory.agency(code).name());
        return switch (status) {
            case REGISTERED -> new Now(now(status), role("RECEPTION"), unit, dossier.since(),
                    Optional.ofNullable(dossier.checkDue));
            case PROCESSING -> new Now(step(dossier), role(text(dossier.stepRole)), unit,
                    dossier.since(), Optional.ofNullable(dossier.plannedEnd));
            case SUPPLEMENT_REQUESTED -> new Now(now(status), role("APPLICANT"), Optional.empty(), dossier.since(),
                    Optional.ofNullable(dossier.answerBy).map(Outlook::endOf));
            case OBLIGATION_REQUESTED -> new Now(now(status), role("APPLICANT"), Optional.empty(), dossier.since(),
                    Optional.ofNullable(dossier.payBy));
            case ACCEPTED, REFUSED, WITHDRAWN, STOPPED, PROCESSED, DELIVERED ->
                new Now(now(status), role("RECEPTION"), unit, dossier.since(), Optional.empty());
        };
    }

    private Now beforeRegistration(Dossier dossier) {
        var key = dossier.lapsed ? "lapsed" : dossier.billOpen ? "awaiting-payment" : "submitted";
        return new Now(wording.of("now." + key), role(dossier.billOpen ? "APPLICANT" : "PORTAL"), Optional.empty(),
                dossier.since(), Optional.ofNullable(dossier.billOpen ? dossier.payBy : null));
    }

    private Text now(OfficialStatus status) {
        return wording.of("now." + status.code());
    }

    private Text role(String role) {
        return wording.of("role." + role);
    }

    private Text step(Dossier dossier) {
        return dossier.stepVi == null ? wording.of("next.work") : new Text(dossier.stepVi, text(dossier.stepEn));
    }

    /** The steps still to come. Times between now and the promised date are shares of the planned hours: estimates. */
    List<Next> next(Dossier dossier) {
        var coming = new ArrayList<Next>();
        if (dossier.lapsed || dossier.status().filter(OfficialStatus::isFinal).isPresent()) {
            return coming;
        }
        if (dossier.status().isEmpty() && dossier.billOpen) {
            coming.add(new Next(wording.of("next.pay"), Optional.ofNullable(dossier.payBy)));
        }
        if (dossier.received == null) {
            coming.add(new Next(wording.of("next.check"), Optional.ofNullable(dossier.checkDue)));
        }
        if (dossier.status().filter(OfficialStatus.PROCESSED::equals).isEmpty()) {
            coming.addAll(stepsAfter(dossier, directory.steps(text(dossier.procedure), dossier.version)));
            coming.add(new Next(wording.of("next.issue"), Optional.ofNullable(dossier.due)));
        }
        coming.add(new Next(wording.of("next.deliver"), Optional.ofNullable(dossier.due)));
        return coming;
    }

    private List<Next> stepsAfter(Dossier dossier, List<StepTerms> steps) {
        var from = 0;
        for (int i = 0; i < steps.size(); i++) {
            from = steps.get(i).code().equals(dossier.stepCode) ? i + 1 : from;
        }
        var left = steps.subList(from, steps.size());
        var hours = Math.max(1, left.stream().mapToInt(StepTerms::hours).sum());
        var next = new ArrayList<Next>();
        var done = 0;
        for (var step : left) {
            done += step.hours();
            next.add(new Next(step.name(), estimate(dossier, done, hours)));
        }
        return next;
    }

    private static Optional<Instant> estimate(Dossier dossier, int done, int hours) {
        if (dossier.plannedEnd == null || dossier.due == null || dossier.due.isBefore(dossier.plannedEnd)) {
            return Optional.empty();
        }
        var span = Duration.between(dossier.plannedEnd, dossier.due);
        return Optional.of(onAWorkday(dossier.plannedEnd.plusSeconds(span.toSeconds() * done / hours), dossier.due));
    }

    /** Nobody works at the weekend: what would fall there is estimated for the Monday after, but never after the promise. */
    private static Instant onAWorkday(Instant estimate, Instant due) {
        var at = estimate.atZone(Time.ZONE);
        var workday = switch (at.getDayOfWeek()) {
            case SATURDAY -> at.plusDays(2);
            case SUNDAY -> at.plusDays(1);
            default -> at;
        };
        return workday.toInstant().isAfter(due) ? due : workday.toInstant();
    }

    List<Todo> todo(Dossier dossier) {
        var todo = new ArrayList<Todo>();
        if (dossier.billOpen) {
            todo.add(new Todo(Action.PAY, Optional.ofNullable(dossier.payBy)));
        }
        if (dossier.status().filter(OfficialStatus.SUPPLEMENT_REQUESTED::equals).isPresent()) {
            todo.add(new Todo(Action.SUPPLEMENT, Optional.ofNullable(dossier.answerBy).map(Outlook::endOf)));
        }
        if (dossier.result != null) {
            todo.add(new Todo(Action.DOWNLOAD, Optional.empty()));
        }
        if (dossier.status().filter(OfficialStatus.DELIVERED::equals).isPresent()) {
            todo.add(new Todo(Action.RATE, Optional.empty()));
        }
        return todo;
    }

    boolean isPaused(Dossier dossier) {
        return dossier.status().filter(status -> status == OfficialStatus.SUPPLEMENT_REQUESTED
                || status == OfficialStatus.OBLIGATION_REQUESTED).isPresent();
    }

    boolean isLate(Dossier dossier) {
        var running = dossier.status().filter(status -> status == OfficialStatus.ACCEPTED
                || status == OfficialStatus.PROCESSING).isPresent();
        return running && dossier.due != null && clock.instant().isAfter(dossier.due);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(23, 59).atZone(Time.ZONE).toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
