package vn.motcua.transparency.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.OfficialStatus;

/** Where a dossier stands with regard to the date promised first; each dossier has one. */
enum Outcome {
    /** Open; its date hasn't passed, isn't fixed yet, or the clock stands still. */
    PROCESSING,
    /** Open, and its date has passed. */
    OVERDUE,
    EARLY,
    ON_TIME,
    LATE,
    REFUSED,
    WITHDRAWN,
    STOPPED;

    /** @param promised end of the legal time, null before acceptance; an apology doesn't move it */
    static Outcome of(OfficialStatus status, @Nullable Instant promised, @Nullable Timeliness timeliness, Instant now) {
        return switch (status) {
            case REGISTERED, SUPPLEMENT_REQUESTED, OBLIGATION_REQUESTED -> PROCESSING;
            case ACCEPTED, PROCESSING -> promised != null && now.isAfter(promised) ? OVERDUE : PROCESSING;
            case PROCESSED, DELIVERED -> timeliness == null ? PROCESSING : finished(timeliness);
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case STOPPED -> STOPPED;
        };
    }

    private static Outcome finished(Timeliness timeliness) {
        return switch (timeliness) {
            case EARLY -> EARLY;
            case ON_TIME -> ON_TIME;
            case LATE -> LATE;
        };
    }
}
