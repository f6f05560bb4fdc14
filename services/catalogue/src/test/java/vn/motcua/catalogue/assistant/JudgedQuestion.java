package vn.motcua.catalogue.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.assistant.Verdict.Outcome;

/**
 * A question with the answer that people expect.
 *
 * @param thread   questions of one thread follow each other; empty for one that stands alone
 * @param expected what should come of it: {@code answer}, {@code not-published}, {@code ask}, {@code own}, {@code hello},
 *                 {@code unknown}, or {@code near}: beside what is published, so that asking back is as good as not knowing
 * @param codes    the procedure that is meant, or those of which one is
 * @param fields   what is asked, all of it
 */
record JudgedQuestion(String thread, String question, String expected, List<String> codes, List<Field> fields) {

    static List<JudgedQuestion> all() {
        return DataFile.at("assistant/judged-questions.csv").text().lines().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.split(";", -1))
                .map(cells -> new JudgedQuestion(cells[0], cells[1], cells[2], parts(cells[3]).toList(),
                        parts(cells[4]).map(Field::valueOf).toList()))
                .toList();
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(part -> !part.isEmpty());
    }

    /** Said something about a procedure that nobody asked about, or about something else than was asked. */
    boolean isWrong(Verdict verdict) {
        return switch (verdict.outcome()) {
            case ANSWERED, NOT_PUBLISHED -> !isRight(verdict);
            case OWN_DOSSIER -> !expected.equals("own");
            case ASKED_BACK, GREETED, UNKNOWN -> false;
        };
    }

    /** Did as much for the person as can be done. */
    boolean isRight(Verdict verdict) {
        return switch (expected) {
            case "answer", "not-published" -> (expected.equals("answer") == (verdict.outcome() == Outcome.ANSWERED))
                    && verdict.outcome() != Outcome.ASKED_BACK && codes.contains(verdict.procedure())
                    && verdict.fields().containsAll(fields) && fields.containsAll(verdict.fields());
            case "ask" -> verdict.outcome() == Outcome.ASKED_BACK && verdict.choices().containsAll(codes);
            case "own" -> verdict.outcome() == Outcome.OWN_DOSSIER;
            case "near" -> verdict.outcome() == Outcome.ASKED_BACK || verdict.outcome() == Outcome.UNKNOWN;
            case "hello" -> verdict.outcome() == Outcome.GREETED;
            default -> verdict.outcome() == Outcome.UNKNOWN;
        };
    }

    /** Whether it must not be answered from what is published. */
    boolean mustNotBeAnswered() {
        return isFarFromUs() || expected.equals("near");
    }

    /** Whether it has nothing to do with any procedure. */
    boolean isFarFromUs() {
        return expected.equals("unknown") || expected.equals("hello");
    }

    boolean wantsAnAnswer() {
        return expected.equals("answer") || expected.equals("not-published");
    }
}
