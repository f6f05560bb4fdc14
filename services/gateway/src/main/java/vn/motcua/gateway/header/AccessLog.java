package vn.motcua.gateway.header;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;

/** One line and one measurement for each exchange; without the query, the person's address or the session. */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger("vn.motcua.gateway.access");

    private final Timer[] timers;

    AccessLog(MeterRegistry registry) {
        this.timers = new Timer[6];
        for (var hundreds = 1; hundreds < timers.length; hundreds++) {
            timers[hundreds] = Timer.builder("motcua.gateway.exchanges").tag("status", hundreds + "xx")
                    .description("Exchanges with browsers and programs, until the last byte")
                    .serviceLevelObjectives(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5))
                    .register(registry);
        }
    }

    void watch(RoutingContext rc) {
        var started = System.nanoTime();
        rc.addEndHandler(_ -> {
            var took = System.nanoTime() - started;
            var status = rc.response().getStatusCode();
            timers[Math.clamp(status / 100, 1, 5)].record(took, TimeUnit.NANOSECONDS);
            // Joined, not formatted: a format costs more than the forwarding of a small answer.
            LOG.info(rc.request().method() + " " + rc.request().path() + " " + status + " " + TimeUnit.NANOSECONDS.toMillis(took) + " ms "
                    + rc.response().bytesWritten() + " B " + Correlation.of(rc));
        });
    }
}
