package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A fact that was written yesterday must be readable today: each record is held to a stored sample of its first release. */
class EventsOnTheWireTest {

    private static final Path SAMPLES = Path.of("src/test/resources/wire");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @TestFactory
    Stream<DynamicTest> readsEverySample() {
        return FactTypes.BY_TOPIC.values().stream().flatMap(sealed -> FactTypes.of(sealed).stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> readsTheSample(sealed, type))));
    }

    @Test
    void namesEveryRecordOfEverySealedType() {
        assertThat(FactTypes.BY_TOPIC.values()).allMatch(FactTypes::listsEveryRecord);
    }

    @TestFactory
    Stream<DynamicTest> refusesAFactThatDoesNotNameItself() {
        return FactTypes.BY_TOPIC.values().stream().flatMap(sealed -> FactTypes.of(sealed).stream()
                .map(type -> DynamicTest.dynamicTest(type.name(),
                        () -> assertThatExceptionOfType(MismatchedInputException.class)
                                .isThrownBy(() -> JSON.readValue("{\"type\":\"%s\"}".formatted(type.name()), sealed)))));
    }

    @Test
    void readsAFactThatHasGrown() throws JsonProcessingException {
        var grown = "{\"type\":\"form.published\",\"id\":\"01a200c4-6018-7526-888e-d01ab01f4e39\",\"code\":\"x\",\"version\":1,"
                + "\"at\":\"2026-11-22T01:02:03Z\",\"somethingNew\":{\"a\":1}}";

        assertThat(JSON.readValue(grown, FormEvent.class).code()).isEqualTo("x");
    }

    private static void readsTheSample(Class<? extends Fact> sealed, JsonSubTypes.Type type) throws JsonProcessingException {
        var fresh = JSON.writerFor(sealed).withDefaultPrettyPrinter().writeValueAsString(Samples.of(type.value()));
        var sample = JSON.readTree(Recorded.existing(SAMPLES.resolve(type.name() + ".json"), fresh + "\n"));

        var again = JSON.readTree(JSON.writerFor(sealed).writeValueAsString(JSON.treeToValue(sample, sealed)));

        assertThat(missing(sample, again)).as("parts of the sample that were lost").isEmpty();
    }

    /** Paths in {@code sample} that {@code again} lacks or has with another value; it may have more. */
    private static Stream<String> missing(JsonNode sample, JsonNode again) {
        if (sample.isArray() && sample.size() == again.size()) {
            return IntStream.range(0, sample.size()).boxed().flatMap(i -> missing(sample.get(i), again.get(i)));
        }
        if (!sample.isObject()) {
            return sample.equals(again) ? Stream.empty() : Stream.of(sample + " became " + again);
        }
        return sample.properties().stream()
                .flatMap(field -> missing(field.getValue(), again.path(field.getKey()))
                        .map(path -> field.getKey() + "/" + path));
    }
}
