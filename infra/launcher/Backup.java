import module java.base;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * {@code ./motcua backup DIR}: all databases as they stand at one moment, and the files that they speak of, while the portal
 * runs. The tools that usually do this aren't shipped with our PostgreSQL, so it is asked to hold still in its own words.
 */
record Backup(Home home) {

    static final String FACTS = "backup.properties";

    /** A file of the write-ahead log: time line, log, segment. */
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    private static final Pattern BEGINNING = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

    /** What PostgreSQL makes anew at each start, or is about this very server process. */
    private static final Set<String> OWN = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp",
            "pg_subtrans", "postmaster.pid", "postmaster.opts");

    /** @param label what tells PostgreSQL, when it starts on the copy, from where to go on */
    private record Stopped(String label, String lastSegment) {}

    int run(List<String> words) throws Exception {
        var folder = folder(words);
        var copies = new Copies(folder);
        var facts = new Properties();
        // Twice: files that go away meanwhile are caught by the first look, those that come by the second.
        copies.takeTree(documents(), "documents", _ -> true);
        try (var connection = connect()) {
            facts.setProperty("system", text(connection, "select system_identifier::text from pg_control_system()"));
            facts.setProperty("postgresql", text(connection, "show server_version"));
            takeDatabases(connection, copies);
        }
        facts.setProperty("taken", Instant.now().toString());
        facts.setProperty("machine", System.getProperty("os.arch"));
        facts.putAll(Secrets.fingerprints(home.data().resolve("secrets.properties")));
        copies.takeTree(documents(), "documents", file -> !copies.has("documents/" + file) || isReplaced(file));
        copies.takeTree(home.data().resolve("identity"), "identity", _ -> true);
        var text = new StringWriter();
        facts.store(text, "Made by ./motcua backup; ./motcua restore reads it.");
        copies.write(FACTS, text.toString());
        copies.writeList();
        Console.say("The portal as of %s is in %s. Its keys are not: keep a copy of %s apart from it.".formatted(facts.getProperty("taken"), folder,
                home.data().resolve("secrets.properties")));
        return 0;
    }

    private static Path folder(List<String> words) throws IOException {
        if (words.size() != 1) {
            throw new Trouble("Where to? Name one folder: ./motcua backup DIR.");
        }
        var folder = Path.of(words.getFirst()).toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            throw new Trouble("%s is there already: name a folder that is not.".formatted(folder));
        }
        Files.createDirectories(folder.getParent());
        return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private Connection connect() {
        try {
            var connection = new Parts(home, new Secrets(home)).database().connect();
            // Beginning means that everything in memory is written to disk first.
            connection.setNetworkTimeout(Runnable::run, (int) Duration.ofMinutes(10).toMillis());
            return connection;
        } catch (SQLException down) {
            throw new Trouble("The database does not answer (%s): start the portal with ./motcua up.".formatted(down.getMessage()), down);
        }
    }

    private void takeDatabases(Connection connection, Copies copies) throws SQLException, IOException {
        var data = home.data().resolve("database");
        // Holds the log that the copy will need, for as long as this connection lives.
        text(connection, "select slot_name::text from pg_create_physical_replication_slot('motcua_backup_' || pg_backend_pid(), true, true)");
        text(connection, "select pg_backup_start('motcua', true)::text");
        copies.takeTree(data, "database", file -> !OWN.contains(file.getName(0).toString()) && !file.getFileName().toString().startsWith("pgsql_tmp"));
        var stopped = stop(connection);
        copies.write("database/backup_label", stopped.label());
        var first = BEGINNING.matcher(stopped.label());
        if (!first.find()) {
            throw new Trouble("PostgreSQL did not say where its log begins: " + stopped.label());
        }
        copies.takeTree(data.resolve("pg_wal"), "database/pg_wal", file -> isBetween(file.toString(), first.group(1), stopped.lastSegment()));
    }

    private static Stopped stop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
            row.next();
            return new Stopped(row.getString(1), row.getString(2));
        }
    }

    private static boolean isBetween(String file, String first, String last) {
        return SEGMENT.matcher(file).matches() && file.compareTo(first) >= 0 && file.compareTo(last) <= 0;
    }

    /** The seals' keys are the one file that is written more than once. */
    private static boolean isReplaced(Path file) {
        return file.toString().endsWith(".p12");
    }

    private Path documents() {
        return home.data().resolve("documents");
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
