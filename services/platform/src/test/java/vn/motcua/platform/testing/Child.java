package vn.motcua.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/** A child process with a log file, which ends with this JVM at the latest. */
final class Child {

    private static final Duration DEADLINE = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static Child start(Path directory, String name, List<String> command) {
        try {
            var log = directory.resolve(name + ".log");
            return new Child(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    static void run(Path directory, String name, List<String> command) {
        var child = start(directory, name, command);
        try {
            if (!child.process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS) || child.process.exitValue() != 0) {
                throw new IllegalStateException(name + " failed:\n" + child.logged());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until {@code ready} neither throws nor says false; the process must live meanwhile. */
    void await(Callable<Boolean> ready) {
        var end = Instant.now().plus(DEADLINE);
        Exception last = null;
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (ready.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("Not ready:\n" + logged(), last);
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path temporaryDirectory(String name) {
        try {
            var directory = Files.createTempDirectory("motcua-test-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A temporary directory left behind harms nobody.
        }
    }

    private @Nullable String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
