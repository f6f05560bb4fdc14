package vn.motcua.catalogue.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.platform.testing.PostgresProcess;

/**
 * The same procedures in PostgreSQL, as one would search them there: full text without diacritics (unaccent), names weighed more
 * than descriptions, and similarity of letters (pg_trgm) for slips; both with their indexes.
 */
final class PostgresSearch implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;

    private static final String STRICT = """
            with q as (select plain(?) as typed), parsed as (select typed, plainto_tsquery('simple', typed) as all_words from q)
            select code from procedure, parsed where words @@ all_words
            order by ts_rank(words, all_words) + word_similarity(typed, titles) desc, code limit ?""";

    /** When nothing has all words: some of them, or letters alike. */
    private static final String LENIENT = """
            with q as (select plain(?) as typed), parsed as (select typed,
                replace(plainto_tsquery('simple', typed)::text, '&', '|')::tsquery as any_word from q)
            select code from procedure, parsed where words @@ any_word or typed <% titles
            order by ts_rank(words, any_word) + word_similarity(typed, titles) desc, code limit ?""";

    private final PostgresProcess server = new PostgresProcess();
    private final Connection connection;
    private final PreparedStatement strict;
    private final PreparedStatement lenient;
    private final int backend;

    PostgresSearch() throws SQLException {
        server.start();
        connection = DriverManager.getConnection(server.url(), "postgres", PostgresProcess.PASSWORD);
        execute("create extension unaccent");
        execute("create extension pg_trgm");
        execute("""
                create function plain(typed text) returns text language sql immutable parallel safe
                return public.unaccent('public.unaccent'::regdictionary, lower(typed))""");
        execute("create table procedure (code text primary key, titles text not null, words tsvector not null)");
        strict = connection.prepareStatement(STRICT);
        lenient = connection.prepareStatement(LENIENT);
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            backend = rows.getInt(1);
        }
    }

    void fill(Collection<Entry> entries) throws SQLException {
        execute("drop index if exists procedure_words, procedure_titles");
        execute("truncate procedure");
        connection.setAutoCommit(false);
        try (var put = connection.prepareStatement("""
                insert into procedure select ?, plain(?), setweight(to_tsvector('simple', plain(?)), 'A')
                    || setweight(to_tsvector('simple', plain(?)), 'C')""")) {
            for (var entry : entries) {
                var titles = entry.code() + " " + entry.titles().stream().map(Entry.Title::text)
                        .collect(Collectors.joining(" . "));
                put.setString(1, entry.code());
                put.setString(2, titles);
                put.setString(3, titles);
                put.setString(4, entry.descriptions().map(words -> String.join(" ", words)).collect(Collectors.joining(" ")));
                put.addBatch();
            }
            put.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("create index procedure_words on procedure using gin (words)");
        execute("create index procedure_titles on procedure using gin (titles gin_trgm_ops)");
        execute("vacuum analyze procedure");
    }

    List<String> find(String typed, int limit) {
        try {
            var found = find(strict, typed, limit);
            return found.isEmpty() ? find(lenient, typed, limit) : found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> find(PreparedStatement query, String typed, int limit) throws SQLException {
        query.setString(1, typed);
        query.setInt(2, limit);
        var codes = new ArrayList<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    /** CPU time of the server's process for this connection, in microseconds; it counts in hundredths of a second. */
    double cpu() {
        try {
            var fields = Files.readString(Path.of("/proc/" + backend + "/stat")).replaceFirst("^.*\\) ", "").split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000_000 / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.stop();
    }
}
