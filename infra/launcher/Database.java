import module java.base;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL: one server, one database and one user for each service. Its tools are not shipped, so everything goes by JDBC. */
record Database(Home home, Secrets secrets, Artifacts artifacts) implements Part {

    private static final String ADMIN = "postgres";

    /** Those who own a database; each can connect to its own alone. */
    static final List<String> OWNERS = List.of("catalogue", "eforms", "documents", "workflow", "payment", "tracking", "notification",
            "privacy", "participation", "transparency", "keycloak");

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String title() {
        return "PostgreSQL on " + Port.DATABASE.number();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Place> ports() {
        return Place.of(Port.DATABASE);
    }

    /** The JDBC address of one database. */
    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Port.DATABASE.number(), database);
    }

    /** The variable names every Quarkus service reads. */
    Map<String, String> environment(String owner) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url(owner), "QUARKUS_DATASOURCE_USERNAME", owner,
                "QUARKUS_DATASOURCE_PASSWORD", password(owner));
    }

    String password(String owner) {
        return secrets.password("database." + owner);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            init();
        }
        removeStaleLock();
    }

    /** Scram passwords from the first minute; UTF-8 with the built-in locale, so that order doesn't depend on the machine. */
    private void init() throws IOException, InterruptedException {
        var password = Files.createTempFile(home.data(), "init", ".txt");
        try {
            Files.writeString(password, password(ADMIN));
            var unprivileged = Unprivileged.find();
            unprivileged.own(data());
            unprivileged.own(password);
            var command = unprivileged.wrap(artifacts.postgres().resolve("bin/initdb").toString(), "-D", data().toString(), "-U", ADMIN,
                    "-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale=C.UTF-8",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
            var init = new ProcessBuilder(command).directory(home.data().toFile()).redirectErrorStream(true).redirectOutput(home.log(name()).toFile()).start();
            if (init.waitFor() != 0) {
                throw new Trouble("PostgreSQL could not lay out its data directory %s: the reason is in %s.".formatted(data(), home.log(name())));
            }
        } finally {
            Files.delete(password);
        }
    }

    /** After kill -9 the lock stays behind, and PostgreSQL refuses to start when another process has that number by now. */
    private void removeStaleLock() throws IOException {
        var lock = data().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Files.readAllLines(lock).getFirst().strip();
        var command = Path.of("/proc", pid, "cmdline");
        if (Files.exists(command) && Files.readString(command).contains(data().toString())) {
            throw new Trouble("A PostgreSQL that this launcher did not start works on %s (pid %s): end it with \"kill -INT %s\".".formatted(data(), pid, pid));
        }
        Files.delete(lock);
    }

    @Override
    public Launch launch() throws IOException {
        var command = Unprivileged.find().wrap(artifacts.postgres().resolve("bin/postgres").toString(), "-D", data().toString(),
                "-p", Integer.toString(Port.DATABASE.number()),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                // Ten services with 16 each, their outbox listeners, Keycloak with 20, and room for a look by hand.
                "-c", "max_connections=250",
                "-c", "shared_buffers=128MB",
                // Logical, so that a copy or a change feed can be attached without a restart.
                "-c", "wal_level=logical",
                // A session that forgot its transaction must not hold up the outbox or the vacuum.
                "-c", "idle_in_transaction_session_timeout=60s",
                "-c", "log_line_prefix=%m %d ");
        return new Launch(command, Map.of("LC_ALL", "C.UTF-8"));
    }

    @Override
    public boolean isReady() {
        try (var _ = connect()) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void settle() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            var existing = new HashSet<String>();
            try (var names = statement.executeQuery("select datname from pg_database")) {
                while (names.next()) {
                    existing.add(names.getString(1));
                }
            }
            for (var owner : OWNERS) {
                if (!existing.contains(owner)) {
                    create(statement, owner);
                }
            }
        }
    }

    /** The names are ours and plain, the password is URL-safe Base64: nothing here needs quoting. */
    private void create(Statement statement, String owner) throws SQLException {
        statement.execute("drop role if exists %s".formatted(owner));
        statement.execute("create role %s login password '%s'".formatted(owner, password(owner)));
        statement.execute("create database %1$s owner %1$s".formatted(owner));
        statement.execute("revoke connect on database %s from public".formatted(owner));
    }

    Connection connect() throws SQLException {
        return connect("postgres", ADMIN);
    }

    /** Signs in to one database with the password of the given user. */
    Connection connect(String database, String user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password(user));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return driver().connect(url(database), properties);
    }

    /** The driver lies beside the servers' archives, not on the launcher's class path, so DriverManager would not find it. */
    private Driver driver() throws SQLException {
        try {
            return (Driver) Class.forName("org.postgresql.Driver", true, artifacts.tools()).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new SQLException("The JDBC driver is missing in " + home.artifacts(), missing);
        }
    }

    /** INT: end the sessions and write everything down ("fast"); TERM would wait until every service has left. */
    @Override
    public String farewell() {
        return "INT";
    }

    private Path data() {
        return home.data().resolve("database");
    }
}
