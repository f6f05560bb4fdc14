package vn.motcua.attacks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts what was tried in one case, and keeps what got through. */
public final class Tally {

    private static final int LONGEST = 300;

    private final List<String> violations = new ArrayList<>();
    private int attempts;

    /** @param seen what came instead, for whoever has to mend it */
    public synchronized void held(String attempt, boolean held, Object seen) {
        attempts++;
        if (!held) {
            var words = String.valueOf(seen).replaceAll("\\s+", " ");
            violations.add(attempt + " → " + words.substring(0, Math.min(LONGEST, words.length())));
        }
    }

    /** Held when the answer has one of these statuses. */
    public void answered(String attempt, Reply reply, int... statuses) {
        held(attempt, Arrays.stream(statuses).anyMatch(status -> status == reply.status()), reply);
    }

    /** Held when the portal refused it as the caller's fault: neither obeyed nor broken. */
    public void refused(String attempt, Reply reply) {
        held(attempt, reply.status() >= 400 && reply.status() < 500, reply);
    }

    /** The case couldn't be played to its end, which proves nothing. */
    void broken(RuntimeException why) {
        violations.add("not played: " + why);
    }

    int attempts() {
        return attempts;
    }

    List<String> violations() {
        return violations;
    }
}
