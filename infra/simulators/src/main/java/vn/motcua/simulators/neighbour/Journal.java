package vn.motcua.simulators.neighbour;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.motcua.simulators.web.Json;

/** Remembers records over a restart, one JSON line each; does nothing when no folder is set. */
public final class Journal<T> {

    private final Optional<Path> file;
    private final Class<T> type;

    public Journal(Settings settings, String name, Class<T> type) {
        this.file = settings.data().map(folder -> folder.resolve(name + ".jsonl"));
        this.type = type;
    }

    /** The last so many records, oldest first; the file is shortened to them, so that it cannot grow for ever. */
    public List<T> recall(int most) {
        return file.filter(Files::exists).map(path -> shorten(path, most)).orElse(List.of());
    }

    private List<T> shorten(Path path, int most) {
        try {
            var lines = Files.readAllLines(path);
            var kept = lines.subList(Math.max(0, lines.size() - most), lines.size());
            Files.write(path, kept);
            return kept.stream().map(line -> Json.read(line, type)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void write(T thing) {
        file.ifPresent(path -> append(path, Json.write(thing)));
    }

    private static void append(Path path, String line) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, line + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
