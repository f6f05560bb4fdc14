package vn.motcua.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

import vn.motcua.gateway.guard.BodyLimit;
import vn.motcua.gateway.header.AccessLog;
import vn.motcua.gateway.header.Correlation;
import vn.motcua.gateway.header.PublicAddress;
import vn.motcua.gateway.limit.Places;
import vn.motcua.gateway.notice.Notices;
import vn.motcua.gateway.session.Cookies;
import vn.motcua.gateway.session.Standing;
import vn.motcua.gateway.session.Standing.SignedIn;

/** Carries a request to its upstream and the answer back, as a stream both ways. */
@Singleton
class Forwarding {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpClient exchanges;
    private final HttpClient streams;
    private final RouteConfig.Upstream patience;
    private final PublicAddress address;
    private final Notices notices;
    private final BodyLimit limit;

    Forwarding(Vertx vertx, RouteConfig config, PublicAddress address, Notices notices, BodyLimit limit) {
        this.patience = config.upstream();
        this.exchanges = client(vertx, (int) patience.silence().toSeconds());
        // An event stream may be silent as long as nothing happens.
        this.streams = client(vertx, 0);
        this.address = address;
        this.notices = notices;
        this.limit = limit;
    }

    private HttpClient client(Vertx vertx, int silenceSeconds) {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) patience.connectTimeout().toMillis())
                .setKeepAliveTimeout(30)
                .setIdleTimeout(silenceSeconds)
                .setMaxHeaderSize(32 * 1024)
                .setMaxWaitQueueSize(5 * patience.connections());
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(patience.connections()));
    }

    void forward(RoutingContext rc, Route route, Standing standing) {
        var request = rc.request();
        pack(rc, route, standing);
        var stream = Places.isStream(rc);
        var target = target(route.upstream(), rc, stream);
        var answer = new Answer(rc, route, standing, notices);
        var exchange = new Exchange(rc, answer, limit, isBodiless(rc), route.inside(request.uri()));
        AccessLog.route(rc, route.name());
        if (stream) {
            cutInTime(rc, standing);
        }
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), stream ? streams : exchanges)
                .origin(ctx -> ctx.client().request(target))
                .addInterceptor(exchange)
                .handle(request);
    }

    private void cutInTime(RoutingContext rc, Standing standing) {
        var life = patience.streamLifetime();
        if (standing instanceof SignedIn(var session)) {
            var left = Duration.between(Instant.now(), session.expires());
            life = left.compareTo(life) < 0 ? left : life;
        }
        var timer = rc.vertx().setTimer(Math.max(1, life.toMillis()), _ -> rc.response().reset());
        rc.addEndHandler(_ -> rc.vertx().cancelTimer(timer));
    }

    private RequestOptions target(URI upstream, RoutingContext rc, boolean stream) {
        var options = new RequestOptions().setHost(upstream.getHost()).setPort(port(upstream))
                .setSsl("https".equals(upstream.getScheme()))
                .setConnectTimeout(patience.connectTimeout().toMillis());
        if (!stream) {
            var wait = isBodiless(rc) ? patience.responseTimeout() : patience.uploadTimeout();
            options.setIdleTimeout(wait.toMillis());
        }
        return options;
    }

    private static boolean isBodiless(RoutingContext rc) {
        var headers = rc.request().headers();
        return BODILESS.contains(rc.request().method().name())
                && !headers.contains(HttpHeaders.CONTENT_LENGTH) && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** What goes along: where the caller came from, and the luggage of this route. */
    private void pack(RoutingContext rc, Route route, Standing standing) {
        var headers = rc.request().headers();
        headers.set("X-Forwarded-For", String.valueOf(rc.request().remoteAddress().hostAddress()))
                .set("X-Forwarded-Host", address.authority())
                .set("X-Forwarded-Proto", address.scheme())
                .set(Correlation.HEADER, Correlation.of(rc))
                .set("traceparent", Correlation.trace(rc));
        headers.remove(HttpHeaders.COOKIE);
        switch (route.luggage()) {
            case PAGES -> {
                token(headers, standing);
                cookies(rc, headers);
            }
            case SERVICE -> token(headers, standing);
            case IDENTITY -> cookies(rc, headers);
            case NOTHING -> headers.remove(HttpHeaders.AUTHORIZATION);
        }
    }

    private static void cookies(RoutingContext rc, MultiMap headers) {
        Cookies.others(rc).ifPresent(cookies -> headers.set(HttpHeaders.COOKIE, cookies));
    }

    /** A session's token, else the bearer token that a program brought itself. */
    private static void token(MultiMap headers, Standing standing) {
        if (standing instanceof SignedIn(var session)) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + session.token());
            return;
        }
        var brought = headers.get(HttpHeaders.AUTHORIZATION);
        if (brought != null && !brought.regionMatches(true, 0, "Bearer ", 0, 7)) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
    }

    private static int port(URI upstream) {
        if (upstream.getPort() >= 0) {
            return upstream.getPort();
        }
        return "https".equals(upstream.getScheme()) ? 443 : 80;
    }
}
