package vn.motcua.catalogue.sought;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;

/**
 * Counts by the week in a table of (week, two texts, times). Counts are kept in memory for some seconds; a flood stays small, since
 * of one pair each instance believes few at a time, and a week has room for only so many pairs.
 */
final class WeeklyCounts {

    record Key(String first, String second) {}

    private static final Logger LOG = Logger.getLogger(WeeklyCounts.class);
    private static final int MOST_WAITING = 1_000;

    private final AgroalDataSource database;
    private final String table;
    private final String insert;
    private final int mostAtOnce;
    private final int mostOfAWeek;
    private final Map<Key, Integer> waiting = new ConcurrentHashMap<>();

    /** @param table with columns of these names beside week and times; names of ours, never typed ones */
    WeeklyCounts(AgroalDataSource database, String table, String first, String second, int mostAtOnce, int mostOfAWeek) {
        this.database = database;
        this.table = table;
        this.mostAtOnce = mostAtOnce;
        this.mostOfAWeek = mostOfAWeek;
        this.insert = """
                insert into %1$s (week, %2$s, %3$s, times) select ?, ?, ?, ?
                where (select count(*) from %1$s where week = ?) < ?
                    or exists (select from %1$s where (week, %2$s, %3$s) = (?, ?, ?))
                on conflict (week, %2$s, %3$s) do update set times = %1$s.times + excluded.times"""
                .formatted(table, first, second);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void note(Key key) {
        if (waiting.size() < MOST_WAITING || waiting.containsKey(key)) {
            waiting.merge(key, 1, (one, more) -> Math.min(mostAtOnce, one + more));
        }
    }

    /** What can't be written is lost: it is only a count. */
    void write(LocalDate week) {
        if (waiting.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(insert)) {
            for (var key : List.copyOf(waiting.keySet())) {
                Object[] values = { week, key.first(), key.second(), waiting.remove(key), week, mostOfAWeek, week, key.first(),
                        key.second() };
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            LOG.warnf("Some counts of %s are lost: %s", table, e.getMessage());
        }
    }

    void forget(LocalDate before) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from " + table + " where week < ?")) {
            statement.setObject(1, before);
            statement.executeUpdate();
        }
    }
}
