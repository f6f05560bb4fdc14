package vn.motcua.workflow.deadline;

import java.time.LocalDateTime;

/** A time in which the clock stood still: from the request to the citizen's sending or payment (rule 7). */
public record Pause(LocalDateTime from, LocalDateTime to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends after it began: " + from + "/" + to);
        }
    }
}
