package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The portal under test, by the handles that it gives its operators. */
final class Portal {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

    private final URI address;
    private final Path launcher;

    Portal(URI address, Path launcher) {
        this.address = address;
        this.launcher = launcher;
    }

    /** One of the portal's processes, as {@code ./motcua status --json} tells of it. */
    record Part(String name, boolean ready, long pid, List<Integer> ports, Path log) {

        static Part of(JsonNode json) {
            var ports = new ArrayList<Integer>();
            json.path("ports").forEach(port -> ports.add(port.asInt()));
            return new Part(json.path("name").asText(), json.path("state").asText().equals("ready"), json.path("pid").asLong(),
                    ports, Path.of(json.path("log").asText()));
        }
    }

    URI address() {
        return address;
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        try {
            JSON.readTree(command("status", "--json")).forEach(part -> parts.add(Part.of(part)));
        } catch (IOException e) {
            throw new IllegalStateException("./motcua status --json answers no JSON", e);
        }
        return parts;
    }

    /** Of several instances the first has the service's name, the others a number behind it. */
    static String baseOf(String name) {
        return name.replaceFirst("-\\d$", "");
    }

    Part part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part is called " + name));
    }

    /** Ends a process without a word, as a crash does. */
    void kill(String name) {
        signal(name, "KILL");
    }

    /** Holds a process still, as a machine that hangs. */
    void freeze(String name) {
        signal(name, "STOP");
    }

    void thaw(String name) {
        signal(name, "CONT");
    }

    /** Ends every instance of these parts in the same moment. */
    void killAll(Collection<String> names) {
        signal(parts().stream().filter(part -> names.contains(baseOf(part.name()))).toList(), "KILL");
    }

    private void signal(String name, String signal) {
        signal(List.of(part(name)), signal);
    }

    /** The database's and the broker's own children are held too; a wrapper that lowers the rights passes nothing on. */
    private void signal(List<Part> parts, String signal) {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        for (var part : parts) {
            ProcessHandle.of(part.pid()).ifPresent(process -> Stream.concat(Stream.of(process), process.descendants())
                    .forEach(each -> command.add(Long.toString(each.pid()))));
        }
        if (command.size() > 2) {
            run(command);
        }
    }

    /** Returns when every part is ready again; the time that it took. */
    Duration recover() {
        var begun = Instant.now();
        if (!patiently(LONGEST_RECOVERY, () -> parts().stream().allMatch(Part::ready))) {
            throw new IllegalStateException("Not ready again after " + LONGEST_RECOVERY.toSeconds() + " s: "
                    + parts().stream().filter(part -> !part.ready()).map(Part::name).toList());
        }
        return Duration.between(begun, Instant.now());
    }

    void quiesce() {
        command("quiesce");
    }

    String broker() {
        return "127.0.0.1:" + part("broker").ports().getFirst();
    }

    /** Where its data lie. */
    Path data() {
        return Path.of(System.getenv().getOrDefault("MOTCUA_HOME", launcher.resolveSibling(".motcua").toString()));
    }

    /** One of the secrets that the launcher keeps; empty when it has none of this name. */
    String secret(String name) {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data().resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets of the portal can't be read; run it by ./motcua faults", e);
        }
        return secrets.getProperty(name, "");
    }

    /** Where the launcher and the documents are. */
    Path repository() {
        return launcher.getParent();
    }

    /** Starts a part again with other settings than usual. */
    void startWith(String part, Map<String, String> settings) {
        var file = data().resolve("trial").resolve(part + ".properties");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, settings.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command("restart", part, "--no-build");
    }

    /** Starts it again as usual. */
    void startAsUsual(String part) {
        try {
            Files.deleteIfExists(data().resolve("trial").resolve(part + ".properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command("restart", part, "--no-build");
    }

    String command(String... words) {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        return run(command);
    }

    /** A program of the machine; it must succeed. */
    void run(String... command) {
        run(List.of(command));
    }

    private String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).directory(launcher.getParent().toFile()).redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            if (code != 0 && !command.contains("status") && !command.getFirst().equals("kill")) {
                throw new IllegalStateException(command + " ended with " + code + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(command + " can't be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean patiently(Duration longest, BooleanSupplier good) {
        var end = Instant.now().plus(longest);
        while (!good.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            rest(Duration.ofMillis(250));
        }
        return true;
    }

    static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
