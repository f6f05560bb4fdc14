package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every job that happens by the clock stands in docs/operations/jobs.md, with why it happens once; and no other does. */
class JobsDocTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\((\\w+)\\)");

    @Test
    void namesEveryJob() throws IOException {
        var named = new TreeSet<String>();
        ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/operations/jobs.md"))).results()
                .forEach(row -> named.add(row.group(1) + " " + row.group(2)));

        assertThat(named).isEqualTo(jobs());
    }

    private static TreeSet<String> jobs() throws IOException {
        var jobs = new TreeSet<String>();
        for (var module : modules()) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> Repository.read(file).contains("@Scheduled("))
                        .forEach(file -> jobs
                                .add(file.getFileName().toString().replace(".java", "") + " " + module.getFileName()));
            }
        }
        return jobs;
    }

    private static List<Path> modules() {
        return Stream.concat(Stream.concat(Repository.services().stream(), Stream.of("platform"))
                .map(name -> Repository.ROOT.resolve("services").resolve(name)), Stream.of(Repository.ROOT.resolve("ui")))
                .toList();
    }
}
