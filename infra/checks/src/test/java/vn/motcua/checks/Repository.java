package vn.motcua.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository that these checks stand in. */
final class Repository {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final List<String> LIBRARIES = List.of("contracts", "platform");

    /** Folder names under {@code services} that are services. */
    static List<String> services() {
        return folders(ROOT.resolve("services")).stream().filter(name -> !LIBRARIES.contains(name)).toList();
    }

    /** Compiled classes of every module that makes up the portal. */
    static List<Path> classes() {
        return Stream.concat(folders(ROOT.resolve("services")).stream().map(name -> ROOT.resolve("services").resolve(name)),
                Stream.of(ROOT.resolve("ui"))).map(module -> module.resolve("target/classes")).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> folders(Path parent) {
        try (var children = Files.list(parent)) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml")))
                    .map(child -> child.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Repository() {}
}
