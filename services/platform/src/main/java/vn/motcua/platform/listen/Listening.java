package vn.motcua.platform.listen;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import io.agroal.api.AgroalDataSource;

/**
 * Hears what is told on a channel of PostgreSQL, on a thread and a connection of its own. A lost connection is replaced, soon
 * at first, then less and less often; until it is closed.
 */
public final class Listening implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Listening.class);
    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final long LAST_WORK_MILLIS = 5_000;

    private final String channel;
    private final AgroalDataSource database;
    private final Listener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Listening(String channel, AgroalDataSource database, Listener listener) {
        this.channel = channel;
        this.database = database;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("hears-" + channel).daemon().unstarted(this::run);
    }

    /** @param channel a name of ours, never one that was typed */
    public static Listening to(String channel, AgroalDataSource database, Listener listener) {
        var listening = new Listening(channel, database, listener);
        listening.thread.start();
        return listening;
    }

    /** Ends it, with time to finish what is being done. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LAST_WORK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether long work had better end. */
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!isClosed()) {
            try (var connection = database.getConnection()) {
                execute(connection, "listen " + channel);
                try {
                    listener.connected(connection);
                    pause = FIRST_PAUSE_MILLIS;
                    while (!isClosed()) {
                        listener.heard(connection, told(connection));
                    }
                } finally {
                    leave(connection);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.warnf("Nothing is heard on %s for %d ms: %s", channel, pause, e.getMessage());
                if (isClosedWithin(pause)) {
                    return;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** The next user of the connection must not collect what is told here. */
    private static void leave(Connection connection) {
        try {
            execute(connection, "unlisten *");
        } catch (SQLException e) {
            LOG.debugf("The connection is lost already: %s", e.getMessage());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> told(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class).getNotifications(LOOK_EVERY_MILLIS);
        return notices == null ? List.of() : Stream.of(notices).map(PGNotification::getParameter).toList();
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
