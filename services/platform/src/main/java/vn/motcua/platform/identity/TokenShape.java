package vn.motcua.platform.identity;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Drops a bearer token that can't be one: the token check would fail on it (500) instead of refusing it (401). */
@Singleton
class TokenShape {

    /** Before Quarkus' own authentication, which stands at 200. */
    private static final int FIRST = 300;
    private static final String BEARER = "Bearer ";
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    void register(@Observes Filters filters) {
        filters.register(TokenShape::look, FIRST);
    }

    private static void look(RoutingContext rc) {
        var given = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !SIGNED_TOKEN.matcher(given.substring(BEARER.length()).strip()).matches()) {
            rc.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        rc.next();
    }
}
