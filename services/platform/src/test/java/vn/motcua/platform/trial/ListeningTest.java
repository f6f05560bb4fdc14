package vn.motcua.platform.trial;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.listen.Listener;
import vn.motcua.platform.listen.Listening;
import vn.motcua.platform.testing.Infra;

/** What PostgreSQL tells is heard, also after the connection was lost or the work failed. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class ListeningTest {

    private static final String CHANNEL = "trial_listening";
    private static final String CONNECTED = "(connected)";

    @Inject
    AgroalDataSource database;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** Fails at what it can't stand. */
    private final Listener listener = new Listener() {
        @Override
        public void connected(Connection connection) {
            heard.add(CONNECTED);
        }

        @Override
        public void heard(Connection connection, List<String> told) {
            heard.addAll(told);
            if (told.contains("unbearable")) {
                throw new IllegalStateException("unbearable");
            }
        }
    };

    @Test
    void hearsOnANewConnectionWhenTheOldOneIsLost() throws SQLException, InterruptedException {
        try (var listening = Listening.to(CHANNEL, database, listener)) {
            assertThat(next()).isEqualTo(CONNECTED);
            tell("one");
            assertThat(next()).isEqualTo("one");

            execute("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen " + CHANNEL + "'");
            assertThat(next()).isEqualTo(CONNECTED);
            tell("two");

            assertThat(next()).isEqualTo("two");
            assertThat(listening.isClosed()).isFalse();
        }
    }

    @Test
    void beginsAgainAfterItsWorkFailed() throws SQLException, InterruptedException {
        try (var _ = Listening.to(CHANNEL, database, listener)) {
            assertThat(next()).isEqualTo(CONNECTED);
            tell("unbearable");

            assertThat(List.of(next(), next())).containsExactly("unbearable", CONNECTED);
        }
    }

    private @Nullable String next() throws InterruptedException {
        return heard.poll(20, SECONDS);
    }

    private void tell(String payload) throws SQLException {
        execute("select pg_notify('" + CHANNEL + "', '" + payload + "')");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
