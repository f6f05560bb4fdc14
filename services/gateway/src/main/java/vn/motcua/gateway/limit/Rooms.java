package vn.motcua.gateway.limit;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Each upstream has a room of its own, so that one that hangs doesn't take the others' places, and no more get in than it
 * answers quickly.
 */
@Singleton
public class Rooms {

    /** What is slow by its nature says nothing about load: papers that are sent, passwords, files. */
    private static final Set<Traffic> TELLING = EnumSet.of(Traffic.BROWSING, Traffic.STATUS, Traffic.LOOK_UP, Traffic.PAYMENT);

    /** They come from memory, several with each page: however slow the pages are, half of all answers would be quick. */
    private static final String ASSETS = "/assets/";

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final LimitConfig config;
    private final Places places;
    private final MeterRegistry meters;

    Rooms(LimitConfig config, Places places, MeterRegistry meters) {
        this.config = config;
        this.places = places;
        this.meters = meters;
    }

    /** False when the caller has been asked to come again. */
    public boolean admits(RoutingContext rc, String upstream) {
        if (Places.isStream(rc) || !config.enabled()) {
            return true;
        }
        var kind = Traffic.of(rc);
        var room = rooms.computeIfAbsent(upstream, this::open);
        if (!room.enter(kind.share())) {
            places.refuse(rc, kind);
            return false;
        }
        rc.addEndHandler(_ -> room.leave());
        if (isTelling(rc, kind)) {
            var begun = System.nanoTime();
            rc.addHeadersEndHandler(_ -> {
                var now = System.nanoTime();
                room.answered(now - begun, now);
            });
        }
        return true;
    }

    private static boolean isTelling(RoutingContext rc, Traffic kind) {
        return TELLING.contains(kind) && rc.request().method().equals(HttpMethod.GET)
                && !rc.normalizedPath().startsWith(ASSETS);
    }

    private Room open(String upstream) {
        var room = new Room(config.fewestPlaces(), config.places(), System.nanoTime());
        meters.gauge("motcua.gateway.room", Tags.of("upstream", upstream), room, Room::size);
        return room;
    }
}
