package vn.motcua.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.vertx.core.Vertx;

/** Sessions that Keycloak or their owner has ended while their tokens were still good. */
@Singleton
class EndedSessions {

    /** Longer than any access token lives; after that Keycloak itself refuses to renew the session. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final ConcurrentMap<String, Instant> ended = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    EndedSessions(Vertx vertx) {
        vertx.setPeriodic(TimeUnit.SECONDS.toMillis(10), _ -> ended.values().removeIf(clock.instant()::isAfter));
    }

    void add(String session) {
        ended.put(session, clock.instant().plus(KEPT));
    }

    boolean contains(Session session) {
        return ended.containsKey(session.id());
    }
}
