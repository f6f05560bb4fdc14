package vn.motcua.gateway.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;

/**
 * Refuses addresses that the gateway and an upstream could read differently, so that what is hidden stays hidden, and those that
 * are too long for an upstream, which would only hang up.
 */
@Singleton
public class PlainPaths implements Handler<RoutingContext> {

    /** Empty and dot segments, backslashes, matrix parameters, and the same in disguise. */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.{1,2}(/|$)|[\\\\;]|%(2e|2f|3b|5c|00|25)");
    /** With the method and the version it is the first line of a request, of which Vert.x takes 4,096 characters. */
    private static final int LONGEST = 4_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final Notices notices;

    PlainPaths(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void handle(RoutingContext rc) {
        var path = rc.request().path();
        if (!METHODS.contains(rc.request().method().name())) {
            notices.send(rc, Notice.NO_SUCH_METHOD);
        } else if (rc.request().uri().length() > LONGEST) {
            notices.send(rc, Notice.ADDRESS_TOO_LONG);
        } else if (path == null || !path.startsWith("/") || AMBIGUOUS.matcher(path.toLowerCase(Locale.ROOT)).find()) {
            notices.send(rc, Notice.BAD_REQUEST);
        } else {
            rc.next();
        }
    }
}
