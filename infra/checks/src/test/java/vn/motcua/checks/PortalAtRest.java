package vn.motcua.checks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.tukaani.xz.XZInputStream;

/** A portal of which only the database runs, handled by the launcher itself; its servers come from this test's class path. */
final class PortalAtRest {

    private static final String ALONE = "DatabaseAlone";
    private static final List<String> DATA = List.of("database", "broker", "documents", "identity", "secrets.properties");

    private final Path home;
    private final Path repository;
    private final Path classes;
    private final int port;

    PortalAtRest(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        repository = folder.resolve("repository");
        classes = Files.createDirectories(folder.resolve("classes"));
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        provideServers();
        Launcher.compile(classes, Path.of("src/test/launcher/DatabaseAlone.java"));
    }

    /** As {@code infra/runtime} would fetch them. */
    private void provideServers() throws IOException {
        var runtime = Files.createDirectories(repository.resolve("infra/runtime/target"));
        Files.createFile(runtime.resolveSibling("pom.xml"));
        copy(org.postgresql.Driver.class, runtime.resolve("tools/postgresql.jar"));
        copy(XZInputStream.class, runtime.resolve("tools/xz.jar"));
        var binaries = Collections.list(PortalAtRest.class.getClassLoader().getResources("postgres-linux-x86_64.txz"))
                .getFirst();
        copy(Path.of(binaries.getPath().replaceAll("^file:|!.*$", "")), runtime.resolve("archives/postgresql.jar"));
        Files.createFile(runtime.resolve("fetched"));
    }

    private static void copy(Class<?> ofJar, Path to) throws IOException {
        copy(Path.of(ofJar.getProtectionDomain().getCodeSource().getLocation().getPath()), to);
    }

    private static void copy(Path jar, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(jar, to);
    }

    Path home() {
        return home;
    }

    void start() throws Exception {
        run(ALONE, "start");
    }

    void stop() throws Exception {
        run(ALONE, "stop");
    }

    /** A command of the launcher; what it says. */
    String motcua(String... words) throws Exception {
        var all = new ArrayList<>(List.of("Motcua"));
        all.addAll(List.of(words));
        return run(all.toArray(String[]::new));
    }

    /** Everything that a lost machine takes with it. */
    void lose() throws IOException {
        for (var name : DATA) {
            var data = home.resolve(name);
            if (Files.exists(data)) {
                try (var files = Files.walk(data)) {
                    files.sorted(Collections.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    Connection connect(String owner) throws SQLException {
        var password = Properties.read(home.resolve("secrets.properties")).get("database." + owner);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, owner), owner, password);
    }

    private String run(String... words) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8",
                        "-cp", classes.toString()));
        command.addAll(List.of(words));
        var said = home.resolve("said.txt");
        var builder = new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("MOTCUA_HOME", home.toString());
        builder.environment().put("MOTCUA_CACHE", repository.resolveSibling("cache").toString());
        builder.environment().put("MOTCUA_PORT_DATABASE", Integer.toString(port));
        var process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Too long: " + command);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(said));
        }
        return Files.readString(said);
    }
}
