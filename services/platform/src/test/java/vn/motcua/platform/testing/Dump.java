package vn.motcua.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Reads a database as somebody would who had stolen it. */
public final class Dump {

    private static final String COLUMNS = """
            select table_name, column_name, data_type from information_schema.columns
            where table_schema = 'public' and data_type in
                ('text', 'character varying', 'bytea', 'json', 'jsonb', 'ARRAY', 'USER-DEFINED', 'tsvector')
            order by table_name, ordinal_position""";

    private record Column(String table, String name, boolean bytes) {}

    /** Every column that may hold words, as {@code table.column: words}; bytes are read as if they were text. */
    public static List<String> of(DataSource database) {
        try (var connection = database.getConnection()) {
            var words = new ArrayList<String>();
            for (var column : columns(connection)) {
                read(connection, column, words);
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery(COLUMNS)) {
            var columns = new ArrayList<Column>();
            while (found.next()) {
                columns.add(new Column(found.getString(1), found.getString(2), found.getString(3).equals("bytea")));
            }
            return columns;
        }
    }

    private static void read(Connection connection, Column column, List<String> words) throws SQLException {
        var query = "select \"%s\"%s from \"%s\"".formatted(column.name, column.bytes ? "" : "::text", column.table);
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var value = column.bytes ? text(rows.getBytes(1)) : rows.getString(1);
                words.add(column.table + "." + column.name + ": " + value);
            }
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    private Dump() {}
}
