package vn.motcua.eforms.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class FormFilesTest {

    private static final Path FORMS = Path.of("src/main/resources/forms");

    static Stream<String> files() throws IOException {
        return Files.readAllLines(FORMS.resolve("published.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isSound(String name) throws IOException {
        assertThat(Soundness.faultsOf(Sample.read(text(name), FormDefinition.class))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysEverythingInBothLanguages(String name) throws IOException {
        assertThat(textsIn(Sample.JSON.readTree(text(name)))).isNotEmpty().allSatisfy(text -> {
            assertThat(text.path("vi").asText()).isNotBlank();
            assertThat(text.path("en").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhyItAsksOnEveryPage(String name) throws IOException {
        assertThat(Sample.read(text(name), FormDefinition.class).pages()).allSatisfy(page -> {
            assertThat(page.why()).isNotNull();
            assertThat(page.fields()).hasSizeLessThanOrEqualTo(6);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsBackWhatItWrites(String name) throws IOException {
        var form = Sample.read(text(name), FormDefinition.class);

        assertThat(Sample.read(Sample.JSON.writeValueAsString(form), FormDefinition.class)).isEqualTo(form);
    }

    @Test
    void publishesEveryFileInTheFolder() throws IOException {
        try (var folder = Files.list(FORMS)) {
            assertThat(folder.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(files().map(name -> name + ".json").toList());
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(FORMS.resolve(name + ".json"));
    }

    private static Stream<JsonNode> textsIn(JsonNode node) {
        var here = node.has("vi") || node.has("en") ? Stream.of(node) : Stream.<JsonNode> empty();
        return Stream.concat(here, node.valueStream().flatMap(FormFilesTest::textsIn));
    }
}
