package vn.motcua.gateway.header;

import java.util.Locale;

import jakarta.inject.Singleton;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The first step of every request: it gets its id, and loses what only the gateway may say. */
@Singleton
public class Arrival implements Handler<RoutingContext> {

    private final SecurityHeaders headers;
    private final AccessLog log;

    Arrival(SecurityHeaders headers, AccessLog log) {
        this.headers = headers;
        this.log = log;
    }

    @Override
    public void handle(RoutingContext rc) {
        Correlation.begin(rc);
        strip(rc.request().headers());
        rc.addHeadersEndHandler(_ -> {
            headers.apply(rc);
            Compression.decide(rc);
        });
        log.watch(rc);
        rc.next();
    }

    private static void strip(MultiMap headers) {
        for (var name : headers.names().toArray(String[]::new)) {
            if (isOurs(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
    }

    private static boolean isOurs(String name) {
        return switch (name) {
            case "forwarded", "x-real-ip", "x-correlation-id", "traceparent", "tracestate", "baggage" -> true;
            default -> name.startsWith("x-forwarded-") || name.startsWith("x-motcua-");
        };
    }
}
