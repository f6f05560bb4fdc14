package vn.motcua.tracking.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import vn.motcua.platform.listen.Listener;
import vn.motcua.platform.listen.Listening;
import vn.motcua.tracking.timeline.Timelines;

/** Hears from PostgreSQL which timelines have grown, whichever instance wrote them, and tells the pages open here. */
@ApplicationScoped
class Broadcast implements Listener {

    private final AgroalDataSource database;
    private final Map<UUID, Set<LongConsumer>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Listening listening;

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
        listening = Listening.to(Timelines.CHANNEL, database, this);
    }

    void stop(@Observes ShutdownEvent ended) {
        var running = listening;
        if (running != null) {
            running.close();
        }
    }

    /** What was written while nobody listened is told once more. */
    @Override
    public void connected(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select id, entries from dossier where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", listeners.keySet().toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                tell(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
    }

    @Override
    public void heard(Connection connection, List<String> told) {
        told.forEach(this::tell);
    }

    private void tell(String payload) {
        var space = payload.indexOf(' ');
        tell(UUID.fromString(payload.substring(0, space)), Long.parseLong(payload.substring(space + 1)));
    }

    private void tell(UUID dossier, long entry) {
        listeners.getOrDefault(dossier, Set.of()).forEach(listener -> listener.accept(entry));
    }
}
