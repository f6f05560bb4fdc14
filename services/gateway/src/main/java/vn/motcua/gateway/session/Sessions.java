package vn.motcua.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.session.Standing.Anonymous;
import vn.motcua.gateway.session.Standing.SignedIn;
import vn.motcua.gateway.session.Standing.Unknowable;

/**
 * Who is asking.
 *
 * <p>Opening the cookies costs about 2 ms of CPU, so what they said is remembered for some seconds under their digest;
 * requests of one session that arrive together share one opening, and so one renewal of its tokens.
 */
@Singleton
public class Sessions {

    /** Tokens are renewed this long before they expire; must equal {@code quarkus.oidc.token.refresh-token-time-skew}. */
    private static final Duration RENEWAL = Duration.ofSeconds(10);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(3);
    /** Longer than any access token lives; after that Keycloak itself refuses to renew the session. */
    private static final Duration END_KEPT = Duration.ofHours(1);
    private static final int MOST = 50_000;

    /** @param cookies what to tell the browser, also when another request of the session found it out */
    record Known(Standing standing, List<String> cookies, Instant until) {}

    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Future<Known>> opening = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> ended = new ConcurrentHashMap<>();
    private final CookieOpener opener;
    private final Clock clock;
    private final Duration kept;

    Sessions(CookieOpener opener, @ConfigProperty(name = "motcua.session.remembered") Duration kept, MeterRegistry meters,
            Vertx vertx) {
        this.opener = opener;
        this.clock = Clock.systemUTC();
        this.kept = kept;
        meters.gaugeMapSize("motcua.gateway.sessions.remembered", List.of(), known);
        vertx.setPeriodic(TimeUnit.SECONDS.toMillis(10), _ -> sweep());
    }

    /** Never fails; whoever can't be known is anonymous. Completes on the context of this request. */
    public Future<Standing> of(RoutingContext rc) {
        var fingerprint = Cookies.fingerprint(rc);
        if (fingerprint.isEmpty()) {
            return Future.succeededFuture(new Anonymous());
        }
        var remembered = known.get(fingerprint.get());
        if (remembered != null && clock.instant().isBefore(remembered.until)) {
            return Future.succeededFuture(tell(rc, remembered));
        }
        return join(rc, fingerprint.get());
    }

    /** Ends a session that Keycloak or its owner has ended. */
    public void end(String session) {
        ended.put(session, clock.instant().plus(END_KEPT));
        known.values().removeIf(one -> one.standing instanceof SignedIn(var in) && in.id().equals(session));
    }

    private Future<Standing> join(RoutingContext rc, String fingerprint) {
        var mine = Promise.<Known> promise();
        var running = opening.putIfAbsent(fingerprint, mine.future());
        if (running != null) {
            return here(rc, running).map(one -> tell(rc, one));
        }
        opener.open(rc).map(standing -> remember(fingerprint, rc, standing)).onComplete(done -> {
            opening.remove(fingerprint);
            mine.handle(done);
        });
        return here(rc, mine.future()).map(Known::standing);
    }

    private Known remember(String fingerprint, RoutingContext rc, Standing standing) {
        var now = clock.instant();
        var found = switch (standing) {
            case SignedIn(var session) when ended.containsKey(session.id()) -> forgotten(rc, now);
            case SignedIn(var session) ->
                new Known(standing, Cookies.renewed(rc), earlier(now.plus(kept), session.expires().minus(RENEWAL)));
            case Anonymous _ -> forgotten(rc, now);
            case Unknowable _ -> new Known(standing, List.of(), now.plus(FAILURE_KEPT));
        };
        if (known.size() < MOST) {
            known.put(fingerprint, found);
        }
        return found;
    }

    private static Known forgotten(RoutingContext rc, Instant now) {
        var cookies = Cookies.forgetting(rc);
        cookies.forEach(cookie -> rc.response().headers().add(HttpHeaders.SET_COOKIE, cookie));
        return new Known(new Anonymous(), cookies, now.plus(FAILURE_KEPT));
    }

    private static Standing tell(RoutingContext rc, Known one) {
        one.cookies.forEach(cookie -> rc.response().headers().add(HttpHeaders.SET_COOKIE, cookie));
        return one.standing;
    }

    private static <T> Future<T> here(RoutingContext rc, Future<T> future) {
        var context = rc.vertx().getOrCreateContext();
        var promise = Promise.<T> promise();
        future.onComplete(done -> context.runOnContext(_ -> promise.handle(done)));
        return promise.future();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void sweep() {
        var now = clock.instant();
        known.values().removeIf(one -> now.isAfter(one.until));
        ended.values().removeIf(now::isAfter);
    }
}
