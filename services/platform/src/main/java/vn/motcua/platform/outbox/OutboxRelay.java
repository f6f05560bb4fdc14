package vn.motcua.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Carries the outbox to Kafka. Of several instances one leads, by an advisory lock that it holds while it sends, so that
 * the facts of one aggregate keep their order. It wakes on NOTIFY and looks by itself every second.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final AgroalDataSource database;
    private final Instance<OutboxBatch> batches;
    private final boolean enabled;
    private volatile boolean stopping;
    private volatile Thread thread;

    OutboxRelay(AgroalDataSource database, Instance<OutboxBatch> batches,
            @ConfigProperty(name = "motcua.outbox.enabled", defaultValue = "true") boolean enabled) {
        this.database = database;
        this.batches = batches;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        var running = thread;
        if (running != null) {
            running.join(5_000);
        }
    }

    private void run() {
        long pause = 100;
        while (!stopping) {
            try (var connection = database.getConnection()) {
                relay(connection);
                pause = 100;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf("The outbox waits %d ms: %s", pause, e.getMessage());
                pause = sleptAfter(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
        var batch = batches.get();
        while (!stopping) {
            while (batch.send(connection) && !stopping) {
                // More is waiting.
            }
            connection.unwrap(PGConnection.class).getNotifications(LOOK_EVERY_MILLIS);
        }
    }

    private long sleptAfter(long pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            stopping = true;
        }
        return Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
}
