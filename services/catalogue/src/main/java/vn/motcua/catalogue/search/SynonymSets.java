package vn.motcua.catalogue.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

/**
 * The synonyms that are published. What ships with the service is taken in when it starts; what an agency has changed or removed
 * stays so.
 */
@ApplicationScoped
@Transactional
public class SynonymSets {

    /** Spells SYNONYMS on a phone's keys: two instances that start together take turns. */
    private static final long LOCK = 79666967;
    private static final int ID_DIGITS = 12;
    private static final String LINES = "select id, line, origin from synonym_set where line is not null order by place, id";

    private final AgroalDataSource database;

    SynonymSets(AgroalDataSource database) {
        this.database = database;
    }

    /** @param studio whether an agency has written it */
    public record Published(String id, SynonymSet set, boolean studio) {}

    void ship(@Observes StartupEvent started) throws SQLException {
        try (var connection = database.getConnection()) {
            update(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
            var shipped = new LinkedHashMap<String, String>();
            Synonyms.shipped().lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> shipped.put(id(line), line));
            if (!shipped.equals(fromFile(connection))) {
                take(connection, shipped);
            }
        }
    }

    private static Map<String, String> fromFile(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id, line from synonym_set where origin = 'FILE' order by place""")) {
            var lines = new LinkedHashMap<String, String>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                lines.put(rows.getString(1), rows.getString(2));
            }
            return lines;
        }
    }

    private static void take(Connection connection, Map<String, String> shipped) throws SQLException {
        try (var gone = connection.prepareStatement("delete from synonym_set where origin = 'FILE' and id <> all (?)")) {
            gone.setArray(1, connection.createArrayOf("text", shipped.keySet().toArray()));
            gone.executeUpdate();
        }
        try (var put = connection.prepareStatement("""
                insert into synonym_set (id, place, line, origin) values (?, ?, ?, 'FILE')
                on conflict (id) do update set place = excluded.place""")) {
            int place = 0;
            for (var each : shipped.entrySet()) {
                set(put, each.getKey(), ++place, each.getValue());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    /** In their order. */
    public List<Published> all() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(LINES)) {
            var all = new ArrayList<Published>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                all.add(new Published(rows.getString(1), SynonymSet.of(rows.getString(2)), rows.getString(3).equals("STUDIO")));
            }
            return all;
        }
    }

    /** As one text. Static, so that whoever listens outside of transactions may ask with a connection of its own. */
    static String lines(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LINES)) {
            var lines = new StringBuilder();
            var rows = statement.executeQuery();
            while (rows.next()) {
                lines.append(rows.getString(2)).append('\n');
            }
            return lines.toString();
        }
    }

    /** Puts a set in the place of the one with this id, or at the end. */
    public void put(@Nullable String id, SynonymSet set) throws SQLException {
        write(Optional.ofNullable(id).orElseGet(() -> id(set.line())), set.line());
    }

    public void remove(String id) throws SQLException {
        write(id, null);
    }

    private void write(String id, @Nullable String line) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("""
                insert into synonym_set (id, place, line, origin)
                values (?, (select coalesce(max(place), 0) + 1 from synonym_set), ?, 'STUDIO')
                on conflict (id) do update set line = excluded.line, origin = 'STUDIO'""")) {
            set(statement, id, line);
            statement.executeUpdate();
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void set(java.sql.PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static String id(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8)))
                    .substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
