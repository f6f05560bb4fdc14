package vn.motcua.gateway.limit;

import java.time.Duration;
import java.util.Arrays;

/**
 * How many exchanges with one upstream may be in progress: as many as it answers quickly. While it is quick and the room is
 * used, there is more; when half of its answers are slow, there is less, for whoever waits in a queue is served no sooner.
 */
final class Room {

    /** Half of the answers must begin within this. */
    static final Duration QUICK = Duration.ofMillis(500);

    private static final long WINDOW = Duration.ofMillis(500).toNanos();
    /** Fewer say nothing, and older ones neither. */
    private static final int ENOUGH = 10;
    private static final long STALE = Duration.ofSeconds(10).toNanos();
    private static final double GROWTH = 1.1;
    /** A single window never takes more than half away. */
    private static final double STEEPEST = 0.5;

    private final int fewest;
    private final int most;
    private final long[] samples = new long[1024];
    private double size;
    private int taken;
    private int peak;
    private int count;
    private long since;

    /** @param fewest so many get in however slow the answers are */
    Room(int fewest, int most, long now) {
        this.fewest = Math.min(fewest, most);
        this.most = most;
        this.size = Math.min(2 * fewest, most);
        this.since = now;
    }

    /** @param share of the room that this kind of traffic may fill up to */
    synchronized boolean enter(double share) {
        if (taken >= Math.ceil(size * share)) {
            return false;
        }
        taken++;
        peak = Math.max(peak, taken);
        return true;
    }

    synchronized void leave() {
        taken--;
    }

    /** @param took in nanoseconds, until the answer began; @param now of the same clock */
    synchronized void answered(long took, long now) {
        if (now - since > STALE) {
            begin(now);
        }
        samples[count % samples.length] = took;
        count++;
        if (now - since >= WINDOW && count >= ENOUGH) {
            adjust();
            begin(now);
        }
    }

    synchronized double size() {
        return size;
    }

    private void begin(long now) {
        since = now;
        count = 0;
        peak = taken;
    }

    private void adjust() {
        var times = Arrays.copyOf(samples, Math.min(count, samples.length));
        Arrays.sort(times);
        var median = times[times.length / 2];
        if (median > QUICK.toNanos()) {
            size = Math.max(fewest, size * Math.max(STEEPEST, (double) QUICK.toNanos() / median));
        } else if (peak > size / 2) {
            size = Math.min(most, size * GROWTH);
        }
    }
}
