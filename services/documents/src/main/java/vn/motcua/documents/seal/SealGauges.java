package vn.motcua.documents.seal;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

/** What an operator must see: how long the first of the seals' certificates is still valid; no number while there is none. */
@ApplicationScoped
class SealGauges {

    private final KeyChain keys;
    private final Clock clock;
    private volatile double secondsLeft = Double.NaN;

    SealGauges(KeyChain keys, Clock clock, MeterRegistry meters) {
        this.keys = keys;
        this.clock = clock;
        meters.gauge("motcua.seal.certificate.seconds.left", this, gauges -> gauges.secondsLeft);
    }

    @Scheduled(identity = "seal-gauges", every = "{motcua.seal.watch.every}", delayed = "10s")
    void measure() {
        secondsLeft = keys.firstEnd().map(end -> (double) Duration.between(clock.instant(), end).toSeconds())
                .orElse(Double.NaN);
    }
}
