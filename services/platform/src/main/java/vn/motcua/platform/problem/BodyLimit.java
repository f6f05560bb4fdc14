package vn.motcua.platform.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.platform.correlation.Correlation;

/**
 * Says to whoever announces more than may be sent that it is too much. Quarkus hangs up instead, and the gateway, which
 * is still sending, could only report a broken line.
 */
@Singleton
class BodyLimit {

    /** Before Quarkus' own authentication, which stands at 200. */
    private static final int FIRST = 310;
    private static final int TOO_LARGE = 413;
    /** More digits than a long has are over any limit. */
    private static final int MOST_DIGITS = 18;

    private final long bytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.bytes = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, FIRST);
    }

    private void look(RoutingContext rc) {
        var announced = rc.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || announced.length() <= MOST_DIGITS && Long.parseLong(announced) <= bytes) {
            rc.next();
            return;
        }
        // What still comes is read and dropped: closing at once would lose the answer on its way.
        rc.request().resume();
        rc.response().setStatusCode(TOO_LARGE).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem(rc).toBuffer());
    }

    private JsonObject problem(RoutingContext rc) {
        var id = Correlation.begin(rc.request().getHeader(Correlation.HEADER));
        Correlation.end();
        return new JsonObject().put("type", Problem.PREFIX + "too-large").put("title", "too large").put("status", TOO_LARGE)
                .put("detail", "At most " + bytes + " bytes can be sent here.").put("correlationId", id);
    }
}
