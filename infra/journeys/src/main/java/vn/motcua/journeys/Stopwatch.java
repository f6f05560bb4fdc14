package vn.motcua.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Tells the audience of each step of a journey, with the time that it took. */
final class Stopwatch {

    private int step;

    <T> T step(String what, Supplier<T> work) {
        var audience = Conditions.now().audience();
        audience.begins(++step, what);
        var start = System.nanoTime();
        var result = work.get();
        audience.ended(step, what, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return null;
        });
    }

    void title(String what) {
        Conditions.now().audience().title(what);
    }

    void note(String what) {
        Conditions.now().audience().note(what);
    }

    /** Milliseconds from a moment that a service wrote down until now. */
    static long since(Instant moment) {
        return Duration.between(moment, Instant.now()).toMillis();
    }
}
