package vn.motcua.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A PostgreSQL server with an empty database, from the binaries on the class path. */
public final class PostgresProcess {

    public static final String PASSWORD = "only-for-tests";
    private static final String BINARIES = "postgres-linux-x86_64.txz";
    private static final String VERSION = "18.6.0";

    private final int port = Child.freePort();
    private Child server;

    public void start() {
        var home = unpacked();
        var directory = Child.temporaryDirectory("postgres");
        var data = directory.resolve("data");
        write(directory.resolve("password"), PASSWORD);
        Child.run(directory, "initdb", asPostgresDemands(List.of(home + "/bin/initdb", "-D", data.toString(), "-U", "postgres",
                "-A", "scram-sha-256", "--pwfile=" + directory.resolve("password"), "-E", "UTF8", "--no-sync",
                "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")));
        server = Child.start(directory, "postgres", asPostgresDemands(List.of(home + "/bin/postgres", "-D", data.toString(),
                "-p", "" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "max_connections=100")));
        server.await(() -> {
            DriverManager.getConnection(url(), "postgres", PASSWORD).close();
            return true;
        });
    }

    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it somebody else. */
    private static List<String> asPostgresDemands(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var inNamespace = new ArrayList<>(List.of("unshare", "-U"));
        inNamespace.addAll(command);
        return inNamespace;
    }

    /** Unpacks once per machine; several builds may try at the same time, the first to finish wins. */
    private static Path unpacked() {
        var home = Path.of(System.getProperty("java.io.tmpdir"), "motcua-postgres-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            var fresh = Files.createTempDirectory("motcua-postgres-unpack");
            unpackTo(fresh);
            try {
                Files.move(fresh, home);
            } catch (FileAlreadyExistsException e) {
                // Another build was faster; ours is removed with the temporary files.
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackTo(Path target) throws IOException {
        try (var packed = PostgresProcess.class.getClassLoader().getResourceAsStream(BINARIES);
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0 && !Files.isSymbolicLink(file)) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
        Files.getFileAttributeView(target, java.nio.file.attribute.PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setPermissions(java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
