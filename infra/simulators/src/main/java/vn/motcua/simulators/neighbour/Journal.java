package vn.motcua.simulators.neighbour;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.motcua.simulators.web.Json;
import vn.motcua.simulators.web.Problem;

/** Remembers records over a restart, one JSON line each; does nothing when no folder is set. */
final class Journal<T> {

    private final Optional<Path> file;
    private final Class<T> type;
    private final long largestFile;

    /** @param largestFile bytes; then a new file is begun, and the one before the last is forgotten */
    Journal(Settings settings, String name, Class<T> type, long largestFile) {
        this.file = settings.data().map(folder -> folder.resolve(name + ".jsonl"));
        this.type = type;
        this.largestFile = largestFile;
    }

    /** Hands over what is remembered, oldest first. */
    void recall(Consumer<T> memory) {
        file.ifPresent(path -> Stream.of(older(path), path).filter(Files::exists).forEach(one -> read(one, memory)));
    }

    private void read(Path path, Consumer<T> memory) {
        try (var lines = Files.lines(path)) {
            lines.map(this::parse).flatMap(Optional::stream).forEach(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that a crash cut off is skipped. */
    private Optional<T> parse(String line) {
        try {
            return Optional.of(Json.read(line, type));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    synchronized void write(T thing) {
        file.ifPresent(path -> append(path, Json.write(thing)));
    }

    private void append(Path path, String line) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path) && Files.size(path) > largestFile) {
                Files.move(path, older(path), REPLACE_EXISTING);
            }
            Files.writeString(path, line + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path older(Path path) {
        return path.resolveSibling(path.getFileName() + ".old");
    }
}
