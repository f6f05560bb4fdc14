package vn.motcua.tracking.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Slows down who guesses: failures are counted for each code and each address, within one instance. */
@ApplicationScoped
class Throttle {

    private static final int FAILURES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    private record Count(Instant since, int failures) {}

    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };
    private final Clock clock;
    private final Counter refusals;

    Throttle(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.refusals = meters.counter("motcua.tracking.lookups.throttled");
    }

    /** How long to wait before another try, empty when one is allowed. */
    synchronized Optional<Duration> pause(String... keys) {
        var now = clock.instant();
        for (var key : keys) {
            var count = counts.get(key);
            if (count != null && count.failures >= FAILURES && now.isBefore(count.since.plus(WINDOW))) {
                refusals.increment();
                return Optional.of(Duration.between(now, count.since.plus(WINDOW)));
            }
        }
        return Optional.empty();
    }

    synchronized void failed(String... keys) {
        var now = clock.instant();
        for (var key : keys) {
            counts.merge(key, new Count(now, 1), (old, _) -> now.isBefore(old.since.plus(WINDOW))
                    ? new Count(old.since, old.failures + 1)
                    : new Count(now, 1));
        }
    }
}
