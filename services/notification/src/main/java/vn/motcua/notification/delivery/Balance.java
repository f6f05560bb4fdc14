package vn.motcua.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

import vn.motcua.contracts.NotificationEvent.Medium;

/**
 * How far a gateway is trusted, 0 to 100: ten failures within a minute take thirty points away, each quiet ten seconds give
 * ten back, so that traffic returns by steps. What isn't trusted to Zalo goes by SMS at once.
 */
@ApplicationScoped
class Balance {

    private static final int FULL = 100;
    private static final int STEP = 10;
    private static final int FAILURES = 10;
    private static final int LEAST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final class Trust {
        int points = FULL;
        int failures;
        Instant since = Instant.EPOCH;
        Instant changed = Instant.EPOCH;
    }

    private final Map<Medium, Trust> trusts = new EnumMap<>(Medium.class);
    private final Clock clock;

    Balance(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        for (var medium : Medium.values()) {
            trusts.put(medium, new Trust());
            meters.gauge("motcua.notification.trust." + medium.name().toLowerCase(Locale.ROOT), this,
                    balance -> balance.points(medium));
        }
    }

    /** Whether the next message may go this way; a few always may, to learn whether it works again. */
    synchronized boolean mayTake(Medium medium) {
        return ThreadLocalRandom.current().nextInt(FULL) < points(medium);
    }

    synchronized int points(Medium medium) {
        var trust = trusts.get(medium);
        if (trust.points < FULL && !clock.instant().isBefore(trust.changed.plus(PAUSE))) {
            trust.points = Math.min(FULL, trust.points + STEP);
            trust.changed = clock.instant();
        }
        return trust.points;
    }

    synchronized void failed(Medium medium) {
        var trust = trusts.get(medium);
        var now = clock.instant();
        if (now.isAfter(trust.since.plus(WINDOW))) {
            trust.since = now;
            trust.failures = 0;
        }
        trust.failures++;
        if (trust.failures % FAILURES == 0) {
            trust.points = Math.max(LEAST, trust.points - STEP * 3);
            trust.changed = now;
        }
    }
}
