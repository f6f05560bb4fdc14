package vn.motcua.eforms.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leaves a neighbour alone for a while after three failures in a row, then lets questions through again. */
@ApplicationScoped
class Breaker {

    private static final int FAILURES = 3;

    private final Clock clock;
    private final Duration pause;
    private int failures;
    private Instant openUntil = Instant.MIN;

    Breaker(Clock clock, @ConfigProperty(name = "eforms.register.pause") Duration pause) {
        this.clock = clock;
        this.pause = pause;
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
            openUntil = clock.instant().plus(pause);
        }
    }
}
