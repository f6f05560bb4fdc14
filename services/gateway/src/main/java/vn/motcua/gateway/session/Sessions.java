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

    /** A token that is about to expire isn't handed on; it would be refused on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(3);
    private static final int MOST = 50_000;

    /** @param cookies what to tell the browser, also when another request of the session found it out */
    record Known(Standing standing, List<String> cookies, Instant until) {}

    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Future<Known>> opening = new ConcurrentHashMap<>();
    private final CookieOpener opener;
    private final EndedSessions ended;
    private final Clock clock;
    private final Duration kept;
    private final Duration renewal;

    /** @param renewal tokens are renewed this long before they expire, and serve that long without Keycloak */
    Sessions(CookieOpener opener, EndedSessions ended, @ConfigProperty(name = "motcua.session.remembered") Duration kept,
            @ConfigProperty(name = "quarkus.oidc.token.refresh-token-time-skew") Duration renewal, MeterRegistry meters,
            Vertx vertx) {
        this.opener = opener;
        this.ended = ended;
        this.renewal = renewal;
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
        if (remembered != null && clock.instant().isBefore(remembered.until) && !isOver(remembered.standing)) {
            return Future.succeededFuture(tell(rc, remembered));
        }
        return join(rc, fingerprint.get());
    }

    private boolean isOver(Standing standing) {
        return standing instanceof SignedIn(var session) && ended.contains(session);
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
            case SignedIn(var session) when ended.contains(session) -> forgotten(rc, now);
            case SignedIn(var session) ->
                new Known(standing, Cookies.renewed(rc), earlier(now.plus(kept), nextLook(session.expires(), now)));
            case Anonymous _ -> forgotten(rc, now);
            case Unknowable _ -> new Known(standing, List.of(), now.plus(FAILURE_KEPT));
        };
        if (known.size() < MOST) {
            known.put(fingerprint, found);
        }
        return found;
    }

    /** When its renewal is due; when that is past and failed, when it must have succeeded. */
    private Instant nextLook(Instant expires, Instant now) {
        var due = expires.minus(renewal);
        return due.isAfter(now) ? due : expires.minus(MARGIN);
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
    }
}
