package vn.motcua.catalogue.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import vn.motcua.catalogue.search.Published;
import vn.motcua.catalogue.search.Understanding;

/** A question is held against few procedures, and the answer is as if it had been held against all. */
class SubjectsTest {

    private static final int SOME = 600;
    private static final String NEW = "8.000001";

    @Test
    void leavesOutNothingThatAJudgedQuestionMayMean() throws JsonProcessingException {
        var understanding = Published.understood(SOME);
        var intents = new Intents(new ObjectMapper());
        var subjects = new Subjects(intents, understanding);
        var hearing = new Hearing(intents, subjects, understanding);
        var all = understanding.procedures().stream().map(known -> Subject.of(known, intents)).toList();
        long held = 0;
        long topics = 0;

        for (var judged : JudgedQuestion.all()) {
            var heard = hearing.hear(judged.question());
            if (!heard.topic().isEmpty()) {
                var some = subjects.about(heard.topic());
                var one = new Matching(intents, heard, some);
                var other = new Matching(intents, heard, all);
                assertThat(one.covering()).as(judged.question()).isEqualTo(other.covering());
                assertThat(one.exact()).as(judged.question()).isEqualTo(other.exact());
                held += some.size();
                topics++;
            }
        }

        assertThat((double) held / topics).as("of %d procedures", all.size()).isLessThan(all.size() / 10.0);
    }

    @Test
    void hearsOfEveryPublicationAndWithdrawal() throws JsonProcessingException {
        var catalogue = new Published.Changing();
        var understanding = catalogue.understood();
        var subjects = new Subjects(new Intents(new ObjectMapper()), understanding);
        assertThat(subjects.find(NEW)).isEmpty();

        catalogue.publish(NEW, 1);
        var first = name(understanding);
        assertThat(subjects.isName(first)).isTrue();
        assertThat(codes(subjects, first)).containsExactly(NEW);

        catalogue.publish(NEW, 5);
        var second = name(understanding);
        assertThat(subjects.isName(second)).isTrue();
        assertThat(codes(subjects, second)).containsExactly(NEW);
        assertThat(subjects.isName(first)).isFalse();

        catalogue.remove(NEW);
        assertThat(subjects.find(NEW)).isEmpty();
        assertThat(subjects.isName(second)).isFalse();
        assertThat(codes(subjects, second)).doesNotContain(NEW);
    }

    private static List<String> name(Understanding understanding) {
        return understanding.procedures().stream().filter(known -> known.code().equals(NEW)).findFirst().orElseThrow()
                .names().getFirst().words();
    }

    private static List<String> codes(Subjects subjects, List<String> words) {
        return subjects.about(List.of(new Heard.Unit(words, List.of(), true))).stream().map(Subject::code).toList();
    }
}
