package vn.motcua.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that another service makes true; says what it waited for when that doesn't come. */
final class Wait {

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    static <T> T until(String what, Supplier<T> look, Predicate<T> good) {
        var longest = Conditions.now().patience();
        var end = Instant.now().plus(longest);
        T last = look.get();
        while (!good.test(last)) {
            if (Instant.now().isAfter(end)) {
                throw new Deviation("Waited " + longest.toSeconds() + " s for " + what + "; last seen: " + last);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            last = look.get();
        }
        return last;
    }

    private Wait() {}
}
