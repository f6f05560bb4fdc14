package vn.motcua.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import vn.motcua.platform.listen.Listener;
import vn.motcua.platform.listen.Listening;

/**
 * Carries the outbox to Kafka. Of several instances one leads, by an advisory lock that it holds while it sends, so that
 * the facts of one aggregate keep their order. It wakes on NOTIFY and looks by itself every second.
 */
@ApplicationScoped
class OutboxRelay implements Listener {

    private static final String CHANNEL = "outbox";

    private final AgroalDataSource database;
    private final Instance<OutboxBatch> batches;
    private final boolean enabled;
    private volatile @Nullable Listening listening;
    private volatile boolean stopping;

    OutboxRelay(AgroalDataSource database, Instance<OutboxBatch> batches,
            @ConfigProperty(name = "motcua.outbox.enabled", defaultValue = "true") boolean enabled) {
        this.database = database;
        this.batches = batches;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            listening = Listening.to(CHANNEL, database, this);
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        stopping = true;
        var running = listening;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void connected(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        relay(connection);
    }

    @Override
    public void heard(Connection connection, List<String> told) throws SQLException, ExecutionException, InterruptedException {
        relay(connection);
    }

    private void relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        var batch = batches.get();
        while (!stopping && batch.send(connection)) {
            // More is waiting.
        }
    }
}
