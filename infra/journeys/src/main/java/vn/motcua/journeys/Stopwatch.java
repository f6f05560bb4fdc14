package vn.motcua.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Prints each step of a journey with the time it took. */
final class Stopwatch {

    private int step;

    <T> T step(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        say(++step, what, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return null;
        });
    }

    void note(String what) {
        System.out.println("        " + what);
    }

    /** Milliseconds from a moment that a service wrote down until now. */
    static long since(Instant moment) {
        return Duration.between(moment, Instant.now()).toMillis();
    }

    private static void say(int step, String what, Duration took) {
        System.out.printf("%4d.  %-74s %6d ms%n", step, what, took.toMillis());
    }
}
