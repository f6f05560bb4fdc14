package vn.motcua.gateway.route;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

import vn.motcua.gateway.guard.BodyLimit;
import vn.motcua.gateway.guard.TooLarge;
import vn.motcua.gateway.header.Correlation;
import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;
import vn.motcua.gateway.session.Cookies;
import vn.motcua.gateway.session.Kind;
import vn.motcua.gateway.session.LocalPath;
import vn.motcua.gateway.session.Standing;
import vn.motcua.gateway.session.Standing.SignedIn;
import vn.motcua.gateway.session.Standing.Unknowable;

/** One request and its answer on their way through: what goes wrong, and what an upstream asks the gateway to do. */
class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final String SIGN_IN = "X-Motcua-Sign-In";

    private final RoutingContext rc;
    private final Standing standing;
    private final Notices notices;
    private final BodyLimit limit;
    private final boolean bodiless;
    private final String uri;
    private @Nullable Throwable bodyFailure;

    Exchange(RoutingContext rc, Standing standing, Notices notices, BodyLimit limit, boolean bodiless, String uri) {
        this.rc = rc;
        this.standing = standing;
        this.notices = notices;
        this.limit = limit;
        this.bodiless = bodiless;
        this.uri = uri;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext ctx) {
        var request = ctx.request().setURI(uri);
        if (bodiless) {
            // With nothing to pass on, the request can be sent a second time.
            request.proxiedRequest().resume();
            request.setBody(null);
        } else {
            var capped = limit.cap(request.getBody().stream(), failure -> bodyFailure = failure);
            request.setBody(Body.body(capped, request.getBody().length()));
        }
        return ctx.sendRequest()
                .recover(failure -> bodiless && isBrokenLine(failure) ? ctx.sendRequest() : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(refuse(request, bodyFailure == null ? failure : bodyFailure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext ctx) {
        var response = ctx.response();
        var asked = Optional.ofNullable(response.headers().get(SIGN_IN));
        clean(response);
        if (response.getStatusCode() == 401 && asked.isPresent()) {
            signIn(response, Kind.valueOf(asked.get().toUpperCase(Locale.ROOT)));
        }
        return ctx.sendResponse();
    }

    /** A connection that the upstream closed just when we used it; anything else would only fail again. */
    private static boolean isBrokenLine(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof StreamResetException
                || failure instanceof IOException && !(failure instanceof java.net.ConnectException);
    }

    private ProxyResponse refuse(ProxyRequest request, Throwable failure) {
        var notice = switch (failure) {
            case TooLarge _ -> Notice.TOO_LARGE;
            case TimeoutException _ -> Notice.UPSTREAM_SLOW;
            case ConnectionPoolTooBusyException _ -> Notice.OVERLOADED;
            default -> Notice.UPSTREAM_DOWN;
        };
        LOG.warnf("%s %s: %s (%s)", Correlation.of(rc), notice.code(), failure.getMessage(), rc.request().path());
        var response = request.release().response();
        say(response, notice);
        return response;
    }

    private void say(ProxyResponse response, Notice notice) {
        var said = notices.say(rc, notice);
        response.setStatusCode(said.status()).putHeader(HttpHeaders.CONTENT_TYPE, said.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(said.body()));
    }

    private void clean(ProxyResponse response) {
        var headers = response.headers();
        for (var name : headers.names().toArray(String[]::new)) {
            if (name.regionMatches(true, 0, "X-Motcua-", 0, 9)) {
                headers.remove(name);
            }
        }
        // These speak for one connection only, and this one ends here.
        for (var name : Arrays.asList("Connection", "Keep-Alive", "Upgrade", "Trailer", Correlation.HEADER)) {
            headers.remove(name);
        }
        if (headers.contains(HttpHeaders.SET_COOKIE)) {
            var cookies = headers.getAll(HttpHeaders.SET_COOKIE).stream().filter(cookie -> !Cookies.isOurs(cookie)).toList();
            headers.remove(HttpHeaders.SET_COOKIE).add("Set-Cookie", cookies);
        }
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            rc.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (standing instanceof SignedIn && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** A page asks its reader to sign in; a form that was posted can only be answered by the page itself. */
    private void signIn(ProxyResponse response, Kind kind) {
        var alreadyIs = standing instanceof SignedIn(var session) && kind.isServedBy(session);
        if (rc.request().method() != HttpMethod.GET || alreadyIs) {
            return;
        }
        response.release();
        response.setStatusMessage(null);
        if (standing instanceof Unknowable) {
            say(response, Notice.SIGN_IN_DOWN);
            return;
        }
        var back = LocalPath.of(rc.request().uri()).orElse(new LocalPath("/"));
        response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, kind.entry(back)).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
