package vn.motcua.eforms.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/** Leaves a neighbour alone for half a minute after three failures in a row, then lets one question through. */
@ApplicationScoped
class Breaker {

    private static final int FAILURES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }

    synchronized void worked() {
        failures = 0;
        openUntil = Instant.MIN;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            openUntil = clock.instant().plus(PAUSE);
        }
    }
}
