package vn.motcua.gateway.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.header.PublicAddress;
import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;

/** Lets nothing be changed from another site (cross-site request forgery), by what the browser says about the request's origin. */
@Singleton
public class SameOrigin implements Handler<RoutingContext> {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Who is called here proves himself in another way: Keycloak by its own tokens, providers by a signature. */
    private static final List<String> PROVED_OTHERWISE = List.of("/auth/", "/oidc/backchannel-logout",
            "/api/payment/v1/vnpay/ipn", "/api/notification/v1/callbacks/");

    private final Notices notices;
    private final String own;
    private final Set<String> friends;

    SameOrigin(Notices notices, PublicAddress address,
            @ConfigProperty(name = "motcua.trusted-origins") Optional<Set<String>> friends) {
        this.notices = notices;
        this.own = address.origin();
        this.friends = friends.orElse(Set.of());
    }

    @Override
    public void handle(RoutingContext rc) {
        var request = rc.request();
        if (SAFE.contains(request.method().name()) || isProvedOtherwise(request.path()) || isOwn(request)) {
            rc.next();
        } else {
            notices.send(rc, Notice.CROSS_SITE);
        }
    }

    private static boolean isProvedOtherwise(String path) {
        return PROVED_OTHERWISE.stream().anyMatch(known -> known.endsWith("/") ? path.startsWith(known) : path.equals(known));
    }

    private boolean isOwn(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && friends.contains(origin)) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin != null) {
            return origin.equals(own);
        }
        // A program, not a browser; but a cookie without either header may be an old browser led astray.
        return !request.headers().contains(HttpHeaders.COOKIE);
    }
}
