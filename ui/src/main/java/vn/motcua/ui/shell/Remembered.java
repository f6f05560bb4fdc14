package vn.motcua.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What all readers see alike and what may be a while old. While its service is away it stays as it was last.
 *
 * @param <T> what is remembered
 */
public final class Remembered<T> {

    /** So long nobody asks again after somebody has begun to. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Duration fresh;
    private final Clock clock;
    private final AtomicReference<@Nullable Known<T>> last = new AtomicReference<>();

    private record Known<T>(T what, Instant until) {}

    /** @param fresh so long it isn't asked for again */
    public Remembered(Duration fresh) {
        this(fresh, Clock.systemUTC());
    }

    Remembered(Duration fresh, Clock clock) {
        this.fresh = fresh;
        this.clock = clock;
    }

    /** As it is remembered, else as the call says; empty when that fails and there was nothing before. */
    public Optional<T> or(Supplier<T> call) {
        var known = last.get();
        var now = clock.instant();
        if (known != null && (now.isBefore(known.until)
                || !last.compareAndSet(known, new Known<>(known.what, now.plus(PAUSE))))) {
            return Optional.of(known.what);
        }
        var found = Reach.maybe(call);
        found.ifPresent(what -> last.set(new Known<>(what, now.plus(fresh))));
        return found.or(() -> Optional.ofNullable(known).map(Known::what));
    }
}
