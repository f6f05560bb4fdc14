package vn.motcua.gateway.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;

/** Answers 429 to who asks too often; counted in this process only, so n gateways let through n times as much. */
@Singleton
public class RateLimits implements Handler<RoutingContext> {

    private static final int MOST_BUCKETS = 200_000;

    private record Key(Traffic kind, String whose) {}

    private final ConcurrentMap<Key, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final LimitConfig config;
    private final Notices notices;
    private final MeterRegistry meters;

    RateLimits(LimitConfig config, Notices notices, MeterRegistry meters, Vertx vertx) {
        this.config = config;
        this.notices = notices;
        this.meters = meters;
        meters.gaugeMapSize("motcua.gateway.limited.callers", List.of(), buckets);
        vertx.setPeriodic(TimeUnit.MINUTES.toMillis(1), _ -> sweep());
    }

    /** The limit for the caller's network address. */
    @Override
    public void handle(RoutingContext rc) {
        var kind = Traffic.of(rc);
        var pair = pairFor(kind);
        if (pair.isEmpty() || take(rc, new Key(kind, network(rc)), pair.get().address())) {
            rc.next();
        }
    }

    /** The limit for one session; false when it has been refused and answered. */
    public boolean admits(RoutingContext rc, String session) {
        var kind = Traffic.of(rc);
        var pair = pairFor(kind);
        return pair.isEmpty() || take(rc, new Key(kind, "session " + session), pair.get().session());
    }

    private Optional<LimitConfig.Pair> pairFor(Traffic kind) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        return switch (kind) {
            // A provider whose callbacks are refused would only come back with more of them.
            case CALLBACK -> Optional.empty();
            case PASSWORD -> Optional.of(config.passwords());
            case LOOK_UP -> Optional.of(config.lookUp());
            case SUBMISSION, PAYMENT -> Optional.of(config.writes());
            case SIGN_IN, STATUS, BROWSING -> Optional.of(config.reads());
            case EXPORT -> Optional.of(config.exports());
        };
    }

    private boolean take(RoutingContext rc, Key key, Rate rate) {
        var now = System.nanoTime();
        var wait = buckets.computeIfAbsent(key, _ -> new TokenBucket(rate, now)).take(now);
        if (wait == 0) {
            return true;
        }
        meters.counter("motcua.gateway.limited", "kind", key.kind.name()).increment();
        rc.response().putHeader("Retry-After", Long.toString(wait));
        notices.send(rc, Notice.TOO_MANY);
        return false;
    }

    private void sweep() {
        var now = System.nanoTime();
        buckets.values().removeIf(bucket -> bucket.isFull(now));
        if (buckets.size() > MOST_BUCKETS) {
            buckets.clear();
        }
    }

    /** An IPv6 household owns at least a /64, so it counts as one caller. */
    static String network(RoutingContext rc) {
        var address = rc.request().remoteAddress().hostAddress();
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        var groups = address.split(":", 5);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
