package vn.motcua.catalogue.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import vn.motcua.catalogue.assistant.Dialogue.Before;
import vn.motcua.catalogue.search.Cost;
import vn.motcua.catalogue.search.Published;

/**
 * What it costs to judge a question, without the database: all judged questions, put to what is published and to catalogues that
 * were filled up with procedures worded as a nation's are. Ask for it with {@code -Dbench}, or {@code -Dbench=6800} for some
 * sizes only.
 */
@EnabledIfSystemProperty(named = "bench", matches = ".*")
class AssistantBenchmarkTest {

    /** What a question may cost in the largest catalogue, times what it costs in the smallest. */
    private static final double MOST_TIMES = 4;

    @Test
    void aQuestionCostsAboutTheSameInANationsCatalogue() throws Exception {
        var costs = new ArrayList<Cost>();
        System.out.println("CPU per question, median and p99 in µs");
        for (int number : sizes()) {
            var understanding = Published.understood(number);
            var intents = new Intents(new ObjectMapper());
            var subjects = new Subjects(intents, understanding);
            var dialogue = new Dialogue(new Hearing(intents, subjects, understanding), intents, subjects);
            var cost = Cost.sideBySide(List.of(JudgedQuestion.all().stream()
                    .<Runnable> map(judged -> () -> dialogue.judge(judged.question(), Before.NOTHING)).toList())).getFirst();
            System.out.printf("%,7d procedures: %s%n", understanding.procedures().size(), cost);
            costs.add(cost);
        }

        assertThat(costs.getLast().cpu() / costs.getFirst().cpu()).as("times the cost").isLessThan(MOST_TIMES);
    }

    private static List<Integer> sizes() {
        var asked = System.getProperty("bench");
        return asked.matches("[\\d,]+") ? Stream.of(asked.split(",")).map(Integer::valueOf).toList() : List.of(0, 6_800);
    }
}
