package vn.motcua.catalogue.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.catalogue.DataFile;

/** The content that ships: whole in both languages, with its sources, and leading nowhere that doesn't exist. */
class GuideFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<DataFile> files() {
        return Stream.concat(DataFile.publishedIn("guides").stream(),
                Stream.of(DataFile.at("questions.json"), DataFile.at("legal-documents.json")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysEverythingInBothLanguages(DataFile file) throws IOException {
        assertThat(textsIn(JSON.readTree(file.text()))).isNotEmpty().allSatisfy(text -> {
            assertThat(text.path("vi").asText()).isNotBlank();
            assertThat(text.path("en").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesItsSourcesWithTheirDates(DataFile file) throws IOException {
        assertThat(JSON.readTree(file.text()).findValuesAsText("asOf")).isNotEmpty()
                .allSatisfy(day -> assertThat(day).matches("20\\d\\d-\\d\\d-\\d\\d"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void knowsItsMomentsOfLife(DataFile file) throws IOException {
        var events = JSON.readTree(DataFile.at("life-events.json").text()).findValuesAsText("code");

        assertThat(JSON.readTree(file.text()).findValues("lifeEvents").stream().flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)).allSatisfy(code -> assertThat(events).contains(code));
    }

    @Test
    void givesEachQuestionAndDocumentOnce() throws IOException {
        assertThat(JSON.readTree(DataFile.at("questions.json").text()).valueStream().map(it -> it.path("code").asText()))
                .doesNotHaveDuplicates();
        assertThat(JSON.readTree(DataFile.at("legal-documents.json").text()).valueStream()
                .map(it -> it.path("number").asText())).doesNotHaveDuplicates();
    }

    private static Stream<JsonNode> textsIn(JsonNode node) {
        var here = node.has("vi") || node.has("en") ? Stream.of(node) : Stream.<JsonNode> empty();
        return Stream.concat(here, node.valueStream().flatMap(GuideFilesTest::textsIn));
    }
}
