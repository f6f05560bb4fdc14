package vn.motcua.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

import vn.motcua.gateway.header.Correlation;
import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;
import vn.motcua.gateway.route.Route.Luggage;
import vn.motcua.gateway.session.Cookies;
import vn.motcua.gateway.session.Kind;
import vn.motcua.gateway.session.LocalPath;
import vn.motcua.gateway.session.Standing;
import vn.motcua.gateway.session.Standing.SignedIn;
import vn.motcua.gateway.session.Standing.Unknowable;

/** An upstream's answer on its way to the caller: what it must not say, and what it asks the gateway to do. */
class Answer {

    private static final String SIGN_IN = "X-Motcua-Sign-In";
    /** These speak for one connection only, and that one ends here; the id is ours to give. */
    private static final List<String> NOT_FOR_CALLERS = List.of("Connection", "Keep-Alive", "Upgrade", "Trailer",
            Correlation.HEADER);

    /** About as long as a service takes to start. */
    private static final String RETRY_SECONDS = "5";

    private final RoutingContext rc;
    private final Route route;
    private final Standing standing;
    private final Notices notices;

    Answer(RoutingContext rc, Route route, Standing standing, Notices notices) {
        this.rc = rc;
        this.route = route;
        this.standing = standing;
        this.notices = notices;
    }

    void bringHome(ProxyResponse response) {
        var headers = response.headers();
        if (response.getStatusCode() == 503 && !headers.contains(HttpHeaders.RETRY_AFTER)) {
            // An upstream that is just ending; it has not looked at the request, and has no words of its own.
            replace(response, Notice.UPSTREAM_DOWN);
            return;
        }
        if (response.getStatusCode() == 401 && standing instanceof Unknowable && route.luggage() == Luggage.SERVICE) {
            // It asks for a token that we can't renew just now: the caller is signed in and should come again.
            replace(response, Notice.SIGN_IN_DOWN);
            return;
        }
        var asked = Kind.named(headers.get(SIGN_IN));
        clean(headers);
        cookies(headers);
        Optional.ofNullable(headers.get(HttpHeaders.LOCATION))
                .ifPresent(location -> headers.set(HttpHeaders.LOCATION, route.outside(location)));
        if (response.getStatusCode() == 401) {
            asked.ifPresentOrElse(kind -> signIn(response, kind, LocalPath.of(rc.request().uri())), () -> linked(response));
        }
    }

    private void replace(ProxyResponse response, Notice notice) {
        response.release();
        response.setStatusMessage(null);
        response.headers().clear();
        say(response, notice);
    }

    void say(ProxyResponse response, Notice notice) {
        var said = notices.say(rc, notice);
        response.setStatusCode(said.status()).putHeader(HttpHeaders.CONTENT_TYPE, said.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(said.body()));
        if (said.status() >= 500) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private void clean(MultiMap headers) {
        for (var name : headers.names().toArray(String[]::new)) {
            if (name.regionMatches(true, 0, "X-Motcua-", 0, 9)) {
                headers.remove(name);
            }
        }
        NOT_FOR_CALLERS.forEach(headers::remove);
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            rc.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (standing instanceof SignedIn && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private void cookies(MultiMap headers) {
        if (!headers.contains(HttpHeaders.SET_COOKIE)) {
            return;
        }
        var allowed = headers.getAll(HttpHeaders.SET_COOKIE).stream()
                .filter(cookie -> route.luggage().mayKeepCookies() && !Cookies.isOurs(cookie)).toList();
        headers.remove(HttpHeaders.SET_COOKIE).add("Set-Cookie", allowed);
    }

    /** Somebody opened a paper from a page that had been standing there for longer than the session lasts. */
    private void linked(ProxyResponse response) {
        var accept = rc.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("text/html")) {
            return;
        }
        var from = Optional.ofNullable(rc.request().getHeader(HttpHeaders.REFERER)).map(Answer::path).flatMap(LocalPath::of);
        var atDesk = from.filter(page -> page.value().startsWith("/can-bo")).isPresent();
        signIn(response, atDesk ? Kind.OFFICER : Kind.CITIZEN, from);
    }

    private static @Nullable String path(String address) {
        try {
            return URI.create(address).getRawPath();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** A page asks its reader to sign in; a form that was posted can only be answered by the page itself. */
    private void signIn(ProxyResponse response, Kind kind, Optional<LocalPath> page) {
        var alreadyIs = standing instanceof SignedIn(var session) && kind.isServedBy(session);
        if (rc.request().method() != HttpMethod.GET || alreadyIs) {
            return;
        }
        if (standing instanceof Unknowable) {
            replace(response, Notice.SIGN_IN_DOWN);
            return;
        }
        response.release();
        response.setStatusMessage(null);
        var back = page.orElse(new LocalPath("/"));
        response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, kind.entry(back)).putHeader(HttpHeaders.CACHE_CONTROL,
                "no-store");
    }
}
