package vn.motcua.catalogue.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.motcua.catalogue.DataFile;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms.FeeRule;

class DataFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static Stream<DataFile> files() {
        return DataFile.publishedIn("procedures").stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isSound(DataFile file) throws IOException {
        assertThat(Soundness.faultsOf(JSON.readValue(file.text(), Procedure.class))).isEmpty();
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
    void knowsItsMomentsOfLife(DataFile file) throws IOException {
        var procedure = JSON.readValue(file.text(), Procedure.class);

        assertThat(JSON.readTree(DataFile.at("life-events.json").text()).findValuesAsText("code"))
                .containsAll(procedure.lifeEvents());
    }

    @ParameterizedTest
    @MethodSource("files")
    void asksEachQuestionOnceAndLeadsToProceduresThatThereAre(DataFile file) throws IOException {
        var questions = JSON.readValue(file.text(), Procedure.class).eligibilityQuestions();

        assertThat(questions).extracting(Procedure.Eligibility::code).doesNotHaveDuplicates();
        assertThat(files().map(DataFile::name)).containsAll(questions.stream().map(Procedure.Eligibility::instead)
                .filter(java.util.Objects::nonNull).map(code -> "procedures/" + code + "-v1.json").toList());
    }

    @Test
    void publishesEveryFileInTheFolder() throws IOException {
        try (var folder = Files.list(Path.of("src/main/resources/procedures"))) {
            assertThat(folder.map(path -> "procedures/" + path.getFileName()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(files().map(DataFile::name).toList());
        }
    }

    @Test
    void readsTheFeeTableOfTheDay() throws IOException {
        var fees = JSON.readValue(DataFile.at("procedures/3.000333-v1.json").text(), Procedure.class).fees();

        assertThat(FeeTable.of(fees, Channel.ONLINE, LocalDate.of(2025, 12, 31))).first()
                .extracting(rule -> rule.amount().dong()).isEqualTo(170_000L);
        assertThat(FeeTable.of(fees, Channel.ONLINE, LocalDate.of(2026, 1, 1))).first()
                .extracting(rule -> rule.amount().dong()).isEqualTo(200_000L);
        assertThat(FeeTable.of(fees, Channel.COUNTER, LocalDate.of(2025, 12, 31))).first()
                .extracting(rule -> rule.amount().dong()).isEqualTo(200_000L);
        assertThat(FeeTable.of(fees, Channel.ONLINE, LocalDate.of(2025, 4, 23))).isEmpty();
    }

    @Test
    void readsTheFeesOfEachProvinceAndCase() throws IOException {
        var marital = JSON.readValue(DataFile.at("procedures/1.004873-v2.json").text(), Procedure.class);
        var today = LocalDate.of(2026, 11, 22);

        assertThat(FeeTable.of(marital.fees(), Channel.ONLINE, today)).extracting(rule -> rule.amount().dong())
                .containsExactly(0L);
        assertThat(FeeTable.of(marital.fees(), Channel.COUNTER, today)).extracting(rule -> rule.amount().dong())
                .containsExactly(5_000L);
        assertThat(FeeTable.of(marital.fees(), Channel.COUNTER, LocalDate.of(2026, 8, 7))).isEmpty();
        assertThat(FeeTable.spanOf(marital.channels(), marital.fees(), today)).isEqualTo(
                new FeeTable.Span(Money.ZERO, Money.of(5_000), true));
        var birth = JSON.readValue(DataFile.at("procedures/1.001193-v2.json").text(), Procedure.class);
        assertThat(FeeTable.of(birth.fees(), Channel.COUNTER, today)).extracting(FeeRule::code, FeeRule::caseCode)
                .containsExactly(tuple("base", "on-time"), tuple("base", "late"), tuple("copy-from-1", null));
    }

    @Test
    void refusesFindingsThatCannotBeAsked() throws IOException {
        var sound = JSON.readTree(DataFile.at("procedures/1.004873-v2.json").text());
        ((ObjectNode) sound.at("/finding/0")).putArray("choices");
        ((ObjectNode) sound.at("/finding/1/onlyIf")).put("field", "note");
        ((ObjectNode) sound.at("/finding/2")).put("code", "details");

        assertThat(Soundness.faultsOf(JSON.treeToValue(sound, Procedure.class))).hasSize(3);
    }

    private static Stream<JsonNode> textsIn(JsonNode node) {
        var here = node.has("vi") || node.has("en") ? Stream.of(node) : Stream.<JsonNode> empty();
        return Stream.concat(here, node.valueStream().flatMap(DataFilesTest::textsIn));
    }
}
