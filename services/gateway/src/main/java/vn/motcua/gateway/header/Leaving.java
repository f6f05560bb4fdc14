package vn.motcua.gateway.header;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Once the gateway is told to stop, every answer asks the caller to come by another line next time. So all lines are gone when it
 * stops listening, and no request is lost on one of them; where there are several instances, the next request finds another.
 */
@ApplicationScoped
class Leaving {

    private static final int BEFORE_ALL_OTHERS = 1100;

    private volatile boolean leaving;

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        leaving = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::say, BEFORE_ALL_OTHERS);
    }

    private void say(RoutingContext rc) {
        if (leaving && rc.request().version() != HttpVersion.HTTP_2) {
            rc.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        rc.next();
    }
}
