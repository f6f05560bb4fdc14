package vn.motcua.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Strikes a random moment after each of the chosen steps has begun, once. */
final class Saboteur extends Silent {

    /** About what a step takes when nothing is wrong. */
    private static final long LONGEST_DELAY_MILLIS = 120;

    private final Stage stage;
    private final Map<Integer, Runnable> plan;

    Saboteur(Stage stage, Map<Integer, Runnable> plan) {
        this.stage = stage;
        this.plan = new ConcurrentHashMap<>(new HashMap<>(plan));
    }

    @Override
    public void begins(int step, String what) {
        var strike = plan.remove(step);
        if (strike != null) {
            var delay = stage.chance().nextLong(LONGEST_DELAY_MILLIS);
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(delay * 1_000_000);
                strike.run();
            });
        }
    }
}
