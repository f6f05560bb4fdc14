package vn.motcua.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * No seeded personal datum in any column of the services' databases, nor in any file of the document store: whoever steals
 * the disks has ids, codes, statuses and ciphertext.
 */
final class AtRest implements Checked {

    /** Of the demo citizens that the journeys play, and what they write; each is long enough to stand nowhere by chance. */
    private static final List<String> PERSONAL = List.of("001090000001", "001203000003", "NGUYỄN VĂN THỬ NGHIỆM",
            "Nguyễn Văn Thử Nghiệm", "LÊ MINH VÍ DỤ", "Lê Minh Ví Dụ", "0900000001", "84900000001",
            "thu.nghiem@example.invalid", "Công ty Giả Lập");

    /** Everything that may hold words. */
    private static final String COLUMNS = """
            select table_name, column_name, data_type = 'bytea' from information_schema.columns
            where table_schema = 'public' and data_type in
                ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'ARRAY', 'tsvector')
            order by table_name, ordinal_position""";
    private static final int FETCH = 500;

    private record Column(String table, String name, boolean bytes) {

        String query() {
            return "select \"%s\"%s from \"%s\"".formatted(name, bytes ? "" : "::text", table);
        }
    }

    @Override
    public String promise() {
        return "no personal datum in databases and files";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var databases = new Databases(evidence.portal());
        var found = new LinkedHashSet<String>();
        Databases.NAMES.forEach(name -> database(databases, name, found));
        files(evidence.portal().data().resolve("documents"), found);
        return List.copyOf(found);
    }

    private static void database(Databases databases, String name, Set<String> found) {
        try (var connection = databases.connect(name)) {
            // One picture of all tables, read piece by piece.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (var column : columns(connection)) {
                read(connection, name, column, found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " can't be read", e);
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(COLUMNS)) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
            return columns;
        }
    }

    private static void read(Connection connection, String database, Column column, Set<String> found) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(column.query())) {
                while (rows.next()) {
                    var bytes = rows.getBytes(1);
                    if (bytes != null) {
                        look(database + "." + column.table + "." + column.name, new String(bytes, UTF_8), found);
                    }
                }
            }
        }
    }

    private static void files(Path folder, Set<String> found) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                look("file " + folder.relativize(file), file + " " + new String(Files.readAllBytes(file), UTF_8), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(String where, String text, Set<String> found) {
        PERSONAL.stream().filter(text::contains).forEach(datum -> found.add("“" + datum + "” stands in " + where));
    }
}
