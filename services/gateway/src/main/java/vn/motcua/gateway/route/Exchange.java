package vn.motcua.gateway.route;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
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

/** One request on its way to an upstream, and what to answer when it can't get there. */
class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext rc;
    private final Answer answer;
    private final BodyLimit limit;
    private final boolean bodiless;
    private final String uri;
    private @Nullable Throwable bodyFailure;

    Exchange(RoutingContext rc, Answer answer, BodyLimit limit, boolean bodiless, String uri) {
        this.rc = rc;
        this.answer = answer;
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
            var capped = limit.cap(rc, request.getBody().stream(), failure -> bodyFailure = failure);
            request.setBody(Body.body(capped, request.getBody().length()));
        }
        return ctx.sendRequest()
                .recover(failure -> bodiless && isBrokenLine(failure) ? ctx.sendRequest() : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(refuse(request, bodyFailure == null ? failure : bodyFailure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext ctx) {
        answer.bringHome(ctx.response());
        return ctx.sendResponse();
    }

    /** A connection that the upstream closed just when we used it; anything else would only fail again. */
    private static boolean isBrokenLine(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof StreamResetException
                || failure instanceof IOException && !(failure instanceof ConnectException);
    }

    private ProxyResponse refuse(ProxyRequest request, Throwable failure) {
        var notice = switch (failure) {
            case TooLarge _ -> Notice.TOO_LARGE;
            case TimeoutException _ -> Notice.UPSTREAM_SLOW;
            case ConnectionPoolTooBusyException _ -> Notice.OVERLOADED;
            default -> Notice.UPSTREAM_DOWN;
        };
        // Not its message: that would quote the query, and so what somebody typed.
        LOG.warnf("%s %s: %s (%s)", Correlation.of(rc), notice.code(), failure.getClass().getSimpleName(), rc.request().path());
        var response = request.release().response();
        answer.say(response, notice);
        return response;
    }
}
