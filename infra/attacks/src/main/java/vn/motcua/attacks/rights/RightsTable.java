package vn.motcua.attacks.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who may do what, written down by hand, so that it can disagree with the code. */
final class RightsTable {

    private static final String FILE = "rights.csv";

    static List<Right> read() {
        try (var in = RightsTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Right::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RightsTable() {}
}
