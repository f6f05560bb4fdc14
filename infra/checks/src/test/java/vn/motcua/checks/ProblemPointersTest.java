package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What is wrong in a body is pointed at by a JSON pointer everywhere, so that a program reads all services alike. */
class ProblemPointersTest {

    private static final Pattern WRITTEN_OUT = Pattern.compile("Problem\\.Error\\(\\s*\"([^\"]*)\"");

    @Test
    void beginWithASlash() throws IOException {
        var pointers = pointers();

        assertThat(pointers).hasSizeGreaterThan(10).allMatch(pointer -> pointer.startsWith("/"));
    }

    private static List<String> pointers() throws IOException {
        try (var files = Files.walk(Repository.ROOT.resolve("services"))) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(ProblemPointersTest::isOurs)
                    .map(Repository::read).flatMap(ProblemPointersTest::in).toList();
        }
    }

    private static boolean isOurs(Path file) {
        return file.toString().contains("/src/main/");
    }

    private static Stream<String> in(String source) {
        return WRITTEN_OUT.matcher(source).results().map(found -> found.group(1));
    }
}
