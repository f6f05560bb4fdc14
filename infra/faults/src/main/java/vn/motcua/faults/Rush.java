package vn.motcua.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Rows that are held until so many stand before them, and let go for all of them in the same moment. */
record Rush(Databases databases, String name) {

    /** Long enough for jobs that look every half minute. */
    private static final Duration LONGEST = Duration.ofSeconds(120);
    /** A service gives up a statement after 20 s; the server learns of that only when it answers. */
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query_start > now() - interval '18 seconds'""";

    /**
     * @param due  makes the rows due; {@code hold} locks them; each takes their ids
     * @return whether so many came
     */
    boolean over(String due, String hold, List<UUID> ids, int many) throws SQLException {
        try (var holder = databases.connect(name); var observer = databases.connect(name)) {
            run(holder, due, ids);
            holder.setAutoCommit(false);
            run(holder, hold, ids);
            var came = Portal.patiently(LONGEST, () -> waiting(observer) >= many);
            holder.commit();
            return came;
        }
    }

    private static void run(Connection connection, String sql, List<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.execute();
        }
    }

    private static int waiting(Connection connection) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Who waits can't be seen", e);
        }
    }
}
