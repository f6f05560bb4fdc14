package vn.motcua.catalogue.way;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.Procedure.Confidence;
import vn.motcua.contracts.Text;

/**
 * The questions of one life event, as its data file holds them. One begins with the first; each answer names the next question,
 * or none.
 *
 * @param results   in the order in which one does them
 * @param otherwise what to do when no procedure follows; null where one always does
 */
record QuestionPath(String lifeEvent, int version, Text title, List<Question> questions, List<Result> results,
        @Nullable Text otherwise, List<Source> sources) {

    /** Nobody is asked more. */
    static final int MOST_QUESTIONS = 5;
    /** The answer of whoever isn't sure: everything that another answer would bring may then be needed. */
    static final String UNSURE = "unsure";

    record Question(String code, Text text, @Nullable Text hint, List<Option> options) {

        Optional<Option> option(String chosen) {
            return options.stream().filter(option -> option.code().equals(chosen)).findFirst();
        }
    }

    /** @param next code of the question that follows; null when it ends here */
    record Option(String code, Text text, @Nullable String next) {}

    /** @param when by question, the answers of which one was given */
    record Result(String procedure, Map<String, List<String>> when, Text reason) {

        boolean follows(Map<String, String> answers) {
            return when.entrySet().stream().allMatch(each -> Optional.ofNullable(answers.get(each.getKey()))
                    .filter(answer -> answer.equals(UNSURE) || each.getValue().contains(answer)).isPresent());
        }

        /** Whether it follows only because somebody isn't sure. */
        boolean isMaybe(Map<String, String> answers) {
            return when.entrySet().stream().noneMatch(each -> each.getValue().contains(UNSURE))
                    && when.keySet().stream().anyMatch(question -> UNSURE.equals(answers.get(question)));
        }
    }

    /** @param confidence HIGH when seen at the source, MEDIUM when told by others, LOW when chosen by us */
    record Source(String source, LocalDate asOf, Confidence confidence) {}

    /** @param next the question that comes now; null when all were answered */
    record Walk(Map<String, String> answers, @Nullable Question next) {}

    Optional<Question> question(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    /** Goes as far as the answers lead; what doesn't belong to the way is left out. */
    Walk walk(Map<String, String> given) {
        var answers = new LinkedHashMap<String, String>();
        var question = Optional.of(questions.getFirst());
        while (question.isPresent()) {
            var now = question.get();
            var chosen = Optional.ofNullable(given.get(now.code())).flatMap(now::option);
            if (chosen.isEmpty() || answers.containsKey(now.code())) {
                return new Walk(answers, now);
            }
            answers.put(now.code(), chosen.get().code());
            question = Optional.ofNullable(chosen.get().next()).flatMap(this::question);
        }
        return new Walk(answers, null);
    }

    /** What follows from the answers, each procedure once. */
    List<Result> results(Map<String, String> answers) {
        var following = new ArrayList<Result>();
        for (var result : results) {
            if (result.follows(answers) && following.stream().noneMatch(one -> one.procedure().equals(result.procedure()))) {
                following.add(result);
            }
        }
        return following;
    }
}
