package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** {@code docs/journey.md} names packages, classes and facts; each must exist, so that the map can't rot. */
class JourneyDocTest {

    private static final String JOURNEY = Repository.read(Repository.ROOT.resolve("docs/journey.md"));

    @Test
    void namesOnlyPackagesThatExist() {
        var packages = found("`([a-z]+)/([a-z]+)`").toList();

        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(sourceFolder(name)).exists());
    }

    @Test
    void namesOnlyFactsThatExist() {
        var facts = found("`([A-Z][A-Za-z]+Event)\\.([A-Z][A-Za-z]+)`").toList();

        assertThat(facts).hasSizeGreaterThan(8).allSatisfy(fact -> assertThat(source(fact.get(0)))
                .contains("record " + fact.get(1) + "("));
    }

    @Test
    void namesOnlyPagesThatExist() {
        var pages = found("`([a-z]+)/([A-Z][A-Za-z]+Pages)`").toList();

        assertThat(pages).hasSizeGreaterThan(5).allSatisfy(page -> assertThat(Repository.ROOT.resolve(
                "ui/src/main/java/vn/motcua/ui/" + page.get(0) + "/" + page.get(1) + ".java")).exists());
    }

    private static Stream<List<String>> found(String pattern) {
        return Pattern.compile(pattern).matcher(JOURNEY).results().map(match -> List.of(match.group(1), match.group(2)));
    }

    private static java.nio.file.Path sourceFolder(List<String> name) {
        var folder = Repository.ROOT
                .resolve("services/%1$s/src/main/java/vn/motcua/%1$s/%2$s".formatted(name.get(0), name.get(1)));
        return Files.exists(folder) ? folder
                : Repository.ROOT.resolve("ui/src/main/java/vn/motcua/" + name.get(0) + "/" + name.get(1));
    }

    private static String source(String event) {
        return Repository
                .read(Repository.ROOT.resolve("services/contracts/src/main/java/vn/motcua/contracts/" + event + ".java"));
    }
}
