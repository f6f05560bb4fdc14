package vn.motcua.simulators.neighbour;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment says, by the names of the environment variables; a blank value counts as none. */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    public int number(String name, int otherwise) {
        return text(name).map(Integer::valueOf).orElse(otherwise);
    }

    public URI address(String name, String otherwise) {
        return URI.create(text(name, otherwise));
    }

    /** The folder where the simulators remember what happened, when they should. */
    public Optional<Path> data() {
        return text("SIMULATORS_DATA").map(Path::of);
    }
}
