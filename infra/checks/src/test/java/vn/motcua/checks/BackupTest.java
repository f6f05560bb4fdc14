package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes a backup while somebody writes, loses everything, and begins again; {@code ./motcua faults restore} does so with a whole portal. */
class BackupTest {

    private static final Path TABLES = Repository.ROOT.resolve("services/platform/src/main/resources/db/platform");

    @TempDir
    Path folder;

    private PortalAtRest portal;

    @BeforeEach
    void start() throws Exception {
        portal = new PortalAtRest(folder);
        portal.start();
        try (var tables = Files.list(TABLES)) {
            for (var table : tables.sorted().toList()) {
                execute(Repository.read(table));
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        portal.stop();
    }

    @Test
    void keepsWhatWasAcknowledgedAndTellsItAgain() throws Exception {
        execute("insert into told (seq, id, aggregatetype, aggregateid, type, payload, at) "
                + "select n, gen_random_uuid(), 'dossiers', 'a', 't', '{}', now() from generate_series(1, 100) n");
        execute("create table acknowledged (n bigint primary key)");
        Files.writeString(Files.createDirectories(portal.home().resolve("documents/files/ab")).resolve("a-file"), "sealed");
        var before = new AtomicLong();

        backUpWhileSomebodyWrites(before);
        var keys = Files.copy(portal.home().resolve("secrets.properties"), folder.resolve("keys"));
        portal.stop();
        portal.lose();
        portal.motcua("restore", folder.resolve("backup").toString(), "--secrets", keys.toString());
        portal.start();

        assertThat(before.get()).isPositive();
        assertThat(number("select count(*) from acknowledged where n <= " + before)).isEqualTo(before.get());
        assertThat(number("select max(n) - count(*) from acknowledged")).isZero();
        assertThat(number("select count(*) from outbox where seq <= 100")).isEqualTo(100);
        assertThat(number("select count(*) from told")).isZero();
        assertThat(portal.home().resolve("documents/files/ab/a-file")).hasContent("sealed");
    }

    @Test
    void takesNeitherADamagedBackupNorForeignKeys() throws Exception {
        var backup = folder.resolve("backup");
        portal.motcua("backup", backup.toString());
        portal.stop();
        var keys = Files.copy(portal.home().resolve("secrets.properties"), folder.resolve("keys"));
        portal.lose();
        var foreign = Files.writeString(folder.resolve("foreign"),
                Files.readString(keys).replaceAll("(?m)^(database.workflow=).*$", "$1other"));

        assertThatThrownBy(() -> portal.motcua("restore", backup.toString(), "--secrets", foreign.toString()))
                .hasMessageContaining("does not belong");

        Files.writeString(backup.resolve("database/PG_VERSION"), "17");
        assertThatThrownBy(() -> portal.motcua("restore", backup.toString(), "--secrets", keys.toString()))
                .hasMessageContaining("PG_VERSION");
        assertThat(portal.home().resolve("database")).doesNotExist();
    }

    /** @param before how many writes were acknowledged when the backup began */
    private void backUpWhileSomebodyWrites(AtomicLong before) throws Exception {
        var enough = new AtomicBoolean();
        var written = new AtomicLong();
        try (var threads = Executors.newSingleThreadExecutor();
                var connection = portal.connect("workflow");
                var statement = connection.createStatement()) {
            var writer = threads.submit(() -> {
                while (!enough.get()) {
                    statement.execute("insert into acknowledged values (%d)".formatted(written.get() + 1));
                    written.incrementAndGet();
                }
                return null;
            });
            while (written.get() < 100) {
                Thread.onSpinWait();
            }
            before.set(written.get());
            portal.motcua("backup", folder.resolve("backup").toString());
            enough.set(true);
            writer.get();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = portal.connect("workflow"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String question) throws SQLException {
        try (var connection = portal.connect("workflow");
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
