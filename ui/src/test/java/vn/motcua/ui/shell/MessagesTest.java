package vn.motcua.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every word is there in both languages, once, and every one is used. */
class MessagesTest {

    private static final Pattern IN_TEMPLATES = Pattern.compile("(?<![a-z])t:([a-z][a-z0-9-]*)");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Keys that are put together from a code: the first part, and what it stands for. */
    private static final List<String> PUT_TOGETHER = prefixes();

    @ParameterizedTest
    @FieldSource("vn.motcua.ui.shell.Messages#FACES")
    void bothLanguagesHaveTheSameKeys(String face) {
        assertThat(Messages.file(face, Language.EN).keySet()).isEqualTo(Messages.file(face, Language.VI).keySet());
    }

    @Test
    void noKeyIsInTwoFiles() {
        var seen = new HashSet<Object>();

        Messages.FACES.forEach(face -> Messages.file(face, Language.VI).keySet()
                .forEach(key -> assertThat(seen.add(key)).as("%s is in two files", key).isTrue()));
    }

    @Test
    void bothLanguagesSayTheSameValues() {
        Messages.all(Language.VI).forEach((key, text) -> assertThat(places(Messages.all(Language.EN).get(key)))
                .as(key).isEqualTo(places(text)));
    }

    @Test
    void nothingIsBlank() {
        for (var language : Language.values()) {
            assertThat(Messages.all(language)).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() {
        assertThat(Messages.all(Language.VI).keySet()).containsAll(named(IN_TEMPLATES, "src/main/resources/templates"));
    }

    @Test
    void noKeyIsDead() {
        var used = new HashSet<>(named(IN_TEMPLATES, "src/main/resources/templates"));
        used.addAll(named(IN_CODE, "src/main/java"));

        assertThat(Messages.all(Language.VI).keySet()).allSatisfy(key -> assertThat(used.contains(key)
                || PUT_TOGETHER.stream().anyMatch(key::startsWith)).as("%s is used", key).isTrue());
    }

    /** A string in the code that ends or begins with a hyphen is part of a key. */
    private static List<String> prefixes() {
        return Stream.of(Pattern.compile("\"([a-z]+(?:-[a-z]+)*-)\""))
                .flatMap(prefix -> named(prefix, "src/main/java").stream())
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> Stream.concat(found.stream(),
                        Stream.of("information-", "data-", "error-")).toList()));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
    }

    private static Set<String> named(Pattern pattern, String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).flatMap(file -> pattern.matcher(read(file)).results()
                    .map(found -> found.group(1))).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
