import module java.base;

import java.sql.SQLException;

/**
 * {@code ./motcua restore DIR [--secrets FILE]}: makes an empty data directory what it was when the backup was taken. Kafka
 * begins empty: every fact that the databases have kept is put back on its way, and the next {@code ./motcua up} tells them
 * all again. Who hears a fact twice knows it by its number.
 */
record Restore(Home home) {

    private static final List<String> MUST_BE_EMPTY = List.of("database", "broker", "documents", "identity");
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(30);

    int run(List<String> words) throws Exception {
        var folder = folder(words);
        requireEmpty();
        Copies.verify(folder);
        home.open();
        provideSecrets(folder, secrets(words));
        new Artifacts(home).fetch();
        Console.doing("restore", "copying from %s", folder);
        for (var name : List.of("database", "documents", "identity")) {
            copy(folder.resolve(name), home.data().resolve(name));
        }
        ownDatabase();
        var told = tellAgain(new Parts(home, new Secrets(home)).database());
        Console.say("Restored. ./motcua up starts the portal; it begins by telling %d facts again.", told);
        return 0;
    }

    private static Path folder(List<String> words) throws IOException {
        if (words.isEmpty() || words.getFirst().startsWith("-")) {
            throw new Trouble("From where? ./motcua restore DIR [--secrets FILE].");
        }
        return Path.of(words.getFirst()).toRealPath();
    }

    private static Optional<Path> secrets(List<String> words) {
        var at = words.indexOf("--secrets");
        return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(Path.of(words.get(at + 1)));
    }

    private void requireEmpty() {
        var there = MUST_BE_EMPTY.stream().filter(name -> Files.exists(home.data().resolve(name))).toList();
        if (!there.isEmpty()) {
            throw new Trouble("%s holds %s: restore into an empty data directory (MOTCUA_HOME), or empty this one with ./motcua reset."
                    .formatted(home.data(), String.join(", ", there)));
        }
    }

    /** Nothing in the backup can be read with other keys, so it is found out before anything is copied. */
    private void provideSecrets(Path folder, Optional<Path> given) throws IOException {
        var place = home.data().resolve("secrets.properties");
        var file = given.orElse(place);
        if (!Files.exists(file)) {
            throw new Trouble("%s is not there: name the copy of secrets.properties that belongs to the backup with --secrets FILE.".formatted(file));
        }
        var facts = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(Backup.FACTS))) {
            facts.load(in);
        }
        // Secrets that were added since do no harm; one that is missing or another does.
        var same = Secrets.fingerprints(file);
        if (!facts.stringPropertyNames().stream().filter(name -> name.startsWith("secret.")).allMatch(name -> facts.getProperty(name).equals(same.get(name)))) {
            throw new Trouble("%s does not belong to the backup of %s: what it locked can't be read with these keys.".formatted(file, facts.getProperty("taken")));
        }
        if (given.isPresent()) {
            Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** PostgreSQL wants its folder for itself, and its program may run as somebody else than we do. */
    private void ownDatabase() throws IOException {
        var unprivileged = Unprivileged.find();
        try (var paths = Files.walk(home.data().resolve("database"))) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
                unprivileged.own(path);
            }
        }
    }

    /** Starts PostgreSQL alone: it brings the copy to one moment by its log, and takes back what has been told. */
    private long tellAgain(Database database) throws Exception {
        Port.DATABASE.requireFree();
        database.prepare();
        var server = Child.start(home, database, 0);
        try {
            if (!Patience.until(LONGEST_RECOVERY, Duration.ofMillis(200), () -> !server.isAlive() || database.isReady()) || !server.isAlive()) {
                throw new Trouble("PostgreSQL does not start on the copy: the reason is in %s.".formatted(home.log(database.name())));
            }
            var told = 0L;
            for (var owner : Database.OWNERS) {
                told += tellAgain(database, owner);
            }
            return told;
        } finally {
            server.end();
        }
    }

    private static long tellAgain(Database database, String owner) throws SQLException {
        try (var connection = database.connect(owner, owner)) {
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST_RECOVERY.toMillis());
            try (var statement = connection.createStatement();
                    var known = statement.executeQuery("select to_regproc('tell_again') is not null")) {
                known.next();
                if (!known.getBoolean(1)) {
                    // Keycloak's, or that of a service which has never run.
                    return 0;
                }
            }
            try (var statement = connection.createStatement(); var row = statement.executeQuery("select tell_again()")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
