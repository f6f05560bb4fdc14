package vn.motcua.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings as a file of names and values says them. */
final class Properties {

    private Properties() {}

    /** A service's, or the pages', own. */
    static SortedMap<String, String> of(String program) {
        var module = program.equals("ui") ? "ui" : "services/" + program;
        return read(Repository.ROOT.resolve(module + "/src/main/resources/application.properties"));
    }

    static SortedMap<String, String> ofPlatform() {
        return read(Repository.ROOT.resolve("services/platform/src/main/resources/META-INF/microprofile-config.properties"));
    }

    static SortedMap<String, String> read(Path file) {
        var read = new java.util.Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var properties = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        return properties;
    }
}
