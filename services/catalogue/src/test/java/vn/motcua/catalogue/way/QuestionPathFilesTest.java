package vn.motcua.catalogue.way;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.search.Published;

/** Every way through every file ends, soon, and leads somewhere. */
class QuestionPathFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static List<QuestionPath> paths() {
        return new QuestionPaths(JSON).all();
    }

    @Test
    void everyLifeEventHasOne() throws Exception {
        var events = StreamSupport.stream(JSON.readTree(DataFile.at("life-events.json").text()).spliterator(), false)
                .map((JsonNode event) -> event.path("code").asText()).toList();

        assertThat(paths()).extracting(QuestionPath::lifeEvent).containsExactlyElementsOf(events);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyWayEndsAfterFiveQuestionsAtMostAndLeadsSomewhere(QuestionPath path) {
        var ways = ways(path, Map.of());

        assertThat(ways).isNotEmpty().allSatisfy(answers -> {
            assertThat(answers).hasSizeLessThanOrEqualTo(QuestionPath.MOST_QUESTIONS);
            assertThat(path.results(answers).isEmpty() && path.otherwise() == null).as("%s %s", path.lifeEvent(), answers)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyResultIsReachedAndIsAProcedureOfTheCatalogue(QuestionPath path) {
        var codes = Published.procedures().stream().map(Procedure::code).collect(toSet());
        var reached = ways(path, Map.of()).stream().flatMap(answers -> path.results(answers).stream()).collect(toSet());

        assertThat(reached).containsAll(path.results());
        assertThat(path.results()).allSatisfy(result -> assertThat(codes).contains(result.procedure()));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everythingNamedIsThereInBothLanguages(QuestionPath path) {
        var questions = path.questions().stream().collect(HashMap<String, QuestionPath.Question>::new,
                (map, question) -> map.put(question.code(), question), HashMap::putAll);

        assertThat(questions).hasSameSizeAs(path.questions());
        assertThat(path.questions()).allSatisfy(question -> assertThat(question.options()).hasSizeBetween(2, 6)
                .allSatisfy(option -> assertThat(option.next() == null || questions.containsKey(option.next())).isTrue()));
        assertThat(path.results()).allSatisfy(result -> result.when().forEach((question, answers) -> assertThat(answers)
                .allSatisfy(answer -> assertThat(questions.get(question).option(answer)).isPresent())));
        assertThat(Stream.of(Stream.of(path.title()), path.questions().stream().map(QuestionPath.Question::text),
                path.results().stream().map(QuestionPath.Result::reason)).flatMap(texts -> texts))
                .allSatisfy(text -> assertThat(List.of(text.vi(), text.en())).noneMatch(String::isBlank));
        assertThat(path.sources()).isNotEmpty();
    }

    /** Every set of answers that somebody can give. */
    private static List<Map<String, String>> ways(QuestionPath path, Map<String, String> given) {
        var walk = path.walk(given);
        var next = walk.next();
        if (next == null) {
            return List.of(walk.answers());
        }
        var ways = new ArrayList<Map<String, String>>();
        for (var option : next.options()) {
            var more = new HashMap<>(given);
            assertThat(more.put(next.code(), option.code())).as("%s asks %s twice", path.lifeEvent(), next.code()).isNull();
            ways.addAll(ways(path, more));
        }
        return ways;
    }
}
