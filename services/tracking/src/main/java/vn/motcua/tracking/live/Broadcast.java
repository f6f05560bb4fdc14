package vn.motcua.tracking.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import vn.motcua.tracking.timeline.Timelines;

/** Hears from PostgreSQL which timelines have grown, whichever instance wrote them, and tells the pages open here. */
@ApplicationScoped
class Broadcast {

    private static final Logger LOG = Logger.getLogger(Broadcast.class);
    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final long PAUSE_MILLIS = 500;

    private final AgroalDataSource database;
    private final Map<UUID, Set<LongConsumer>> listeners = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Broadcast(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        meters.gauge("motcua.tracking.pages.open", listeners,
                open -> open.values().stream().mapToInt(Set::size).sum());
    }

    /** @param listener gets the number of each new entry */
    Runnable listen(UUID dossier, LongConsumer listener) {
        listeners.compute(dossier, (_, others) -> {
            var all = others == null ? new CopyOnWriteArraySet<LongConsumer>() : others;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(dossier, (_, others) -> {
            others.remove(listener);
            return others.isEmpty() ? null : others;
        });
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("timeline-broadcast").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent ended) {
        stopping = true;
    }

    private void run() {
        while (!stopping) {
            try (var connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Open pages wait for the database: %s", e.getMessage());
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Timelines.CHANNEL);
        }
        while (!stopping) {
            var notices = connection.unwrap(PGConnection.class).getNotifications(LOOK_EVERY_MILLIS);
            if (notices != null) {
                for (var notice : notices) {
                    tell(notice.getParameter());
                }
            }
        }
    }

    private void tell(String payload) {
        var space = payload.indexOf(' ');
        var entry = Long.parseLong(payload.substring(space + 1));
        listeners.getOrDefault(UUID.fromString(payload.substring(0, space)), Set.of())
                .forEach(listener -> listener.accept(entry));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
