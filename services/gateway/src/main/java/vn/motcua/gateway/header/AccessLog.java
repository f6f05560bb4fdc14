package vn.motcua.gateway.header;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;

/** One line and one measurement for each exchange; without the query, the person's address or the session. */
@Singleton
public class AccessLog {

    private static final Logger LOG = Logger.getLogger("vn.motcua.gateway.access");

    private static final String ROUTE = AccessLog.class.getName();

    private record Series(String route, int hundreds) {}

    private final ConcurrentMap<Series, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    AccessLog(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Notes who answers; until somebody does, it is the gateway itself. */
    public static void route(RoutingContext rc, String name) {
        rc.put(ROUTE, name);
    }

    void watch(RoutingContext rc) {
        var started = System.nanoTime();
        rc.addEndHandler(_ -> {
            var took = System.nanoTime() - started;
            var status = rc.response().getStatusCode();
            var series = new Series(rc.<String> get(ROUTE, "gateway"), Math.clamp(status / 100, 1, 5));
            timers.computeIfAbsent(series, this::timer).record(took, TimeUnit.NANOSECONDS);
            // Joined, not formatted: a format costs more than the forwarding of a small answer.
            LOG.info(rc.request().method() + " " + rc.request().path() + " " + status + " "
                    + TimeUnit.NANOSECONDS.toMillis(took) + " ms "
                    + rc.response().bytesWritten() + " B " + Correlation.of(rc));
        });
    }

    private Timer timer(Series series) {
        return Timer.builder("motcua.gateway.exchanges").tag("route", series.route).tag("status", series.hundreds + "xx")
                .description("Exchanges with browsers and programs, until the last byte")
                .serviceLevelObjectives(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
    }
}
