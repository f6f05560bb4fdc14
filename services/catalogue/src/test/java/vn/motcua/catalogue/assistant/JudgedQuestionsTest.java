package vn.motcua.catalogue.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.motcua.catalogue.assistant.Dialogue.Before;
import vn.motcua.catalogue.search.Published;

/** The assistant never answers wrongly; of what it should answer it answers most. Prints its share. */
class JudgedQuestionsTest {

    private static final double SHARE_ANSWERED = 0.9;
    private static final double SHARE_IN_VAIN = 0.1;

    /** What the assistant made of a question. */
    private record Tried(JudgedQuestion judged, Verdict verdict) {

        @Override
        public String toString() {
            return "%n%s → %s %s %s %s, expected %s %s %s".formatted(judged.question(), verdict.outcome(), verdict.procedure(),
                    verdict.fields(), verdict.choices(), judged.expected(), judged.codes(), judged.fields());
        }
    }

    private static final List<Tried> TRIED = new ArrayList<>();

    @BeforeAll
    static void ask() throws Exception {
        var understanding = Published.understood();
        var intents = new Intents(new ObjectMapper());
        var subjects = new Subjects(intents, understanding);
        var dialogue = new Dialogue(new Hearing(intents, subjects, understanding), intents, subjects);
        var thread = "";
        var before = Before.NOTHING;
        for (var judged : JudgedQuestion.all()) {
            before = judged.thread().isEmpty() || !judged.thread().equals(thread) ? Before.NOTHING : before;
            thread = judged.thread();
            var verdict = dialogue.judge(judged.question(), before);
            TRIED.add(new Tried(judged, verdict));
            before = after(verdict, judged.question(), before);
        }
        System.out.printf("Assistant: %d judged questions, %d to be answered, %.1f %% of them answered, %d not to be answered,"
                + " %d wrong, %d threads%n", TRIED.size(), wanted().size(), 100 * share(),
                TRIED.stream().filter(tried -> tried.judged().mustNotBeAnswered()).count(), wrong().size(),
                JudgedQuestion.all().stream().map(JudgedQuestion::thread).filter(it -> !it.isEmpty()).distinct().count());
    }

    /** As the page carries it to the next question. */
    private static Before after(Verdict verdict, String question, Before before) {
        return switch (verdict.outcome()) {
            case ANSWERED, NOT_PUBLISHED -> new Before(verdict.procedure(), List.of(), null);
            case ASKED_BACK -> new Before(before.procedure(), verdict.choices(), question);
            case OWN_DOSSIER, GREETED, UNKNOWN -> new Before(before.procedure(), List.of(), null);
        };
    }

    private static List<Tried> wanted() {
        return TRIED.stream().filter(tried -> tried.judged().wantsAnAnswer()).toList();
    }

    private static List<Tried> wrong() {
        return TRIED.stream().filter(tried -> tried.judged().isWrong(tried.verdict())).toList();
    }

    private static List<Tried> missed() {
        return TRIED.stream().filter(tried -> !tried.judged().isRight(tried.verdict())).toList();
    }

    private static double share() {
        return (double) wanted().stream().filter(tried -> tried.judged().isRight(tried.verdict())).count() / wanted().size();
    }

    @Test
    void judgesEnoughQuestionsOfEveryKind() {
        var all = JudgedQuestion.all();

        assertThat(all).hasSizeGreaterThanOrEqualTo(120);
        assertThat(all.stream().filter(JudgedQuestion::mustNotBeAnswered)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(all.stream().map(JudgedQuestion::thread).filter(it -> !it.isEmpty()).distinct())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(all).flatExtracting(JudgedQuestion::fields).contains(Field.FEE, Field.TIME, Field.PAPERS, Field.WHERE,
                Field.WHO, Field.CONDITIONS, Field.STEPS, Field.LEGAL, Field.RESULT, Field.ONLINE, Field.CONTACT);
    }

    @Test
    void answersNothingWrongly() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void answersMostOfWhatItShould() {
        assertThat(share()).as("missed: %s", missed()).isGreaterThanOrEqualTo(SHARE_ANSWERED);
    }

    @Test
    void rarelyAsksBackWhereNothingCanCome() {
        var others = TRIED.stream().filter(tried -> tried.judged().isFarFromUs()).toList();
        var inVain = others.stream().filter(tried -> tried.verdict().outcome() == Verdict.Outcome.ASKED_BACK).toList();

        assertThat((double) inVain.size() / others.size()).as("asked back: %s", inVain).isLessThanOrEqualTo(SHARE_IN_VAIN);
    }
}
