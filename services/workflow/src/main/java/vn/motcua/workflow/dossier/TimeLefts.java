package vn.motcua.workflow.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.workflow.dossier.DossierView.Level;
import vn.motcua.workflow.dossier.DossierView.TimeLeft;

/** How much is left of the limit that runs, in the unit's working time. */
public final class TimeLefts {

    /** Nothing when no limit runs and none will go on; {@code PAUSED} while the applicant has to act. */
    public static @Nullable TimeLeft of(State state, @Nullable Instant deadline, @Nullable Instant soonAt,
            @Nullable Integer limitMinutes, String unit, Instant now) {
        if (state.isPaused()) {
            return new TimeLeft(null, null, null, null, Level.PAUSED);
        }
        if (deadline == null || limitMinutes == null) {
            return null;
        }
        var clocks = Clocks.of(unit);
        var minutes = clocks.minutesLeft(now, deadline);
        var level = now.isAfter(deadline) ? Level.LATE
                : soonAt != null && !now.isBefore(soonAt) ? Level.SOON : Level.IN_TIME;
        var ratio = Math.clamp((double) minutes / Math.max(1, limitMinutes), 0, 1);
        return new TimeLeft(minutes, minutes / 60, clocks.clock().time().hours().fullDay().toMinutes() / 60.0,
                Math.round(ratio * 100) / 100.0, level);
    }

    private TimeLefts() {}
}
