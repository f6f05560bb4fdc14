package vn.motcua.ui.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import vn.motcua.ui.client.AssistantClient.Answer;
import vn.motcua.ui.client.AssistantClient.Asked;
import vn.motcua.ui.client.AssistantClient.Choice;
import vn.motcua.ui.client.AssistantClient.Told;

/**
 * A conversation, as the page's form carries it: nothing of it is kept here, and nothing of it stands in an address.
 *
 * @param procedure     code of the procedure that was talked of last; empty at first
 * @param offered       codes that were offered when asking back
 * @param askedBackOver the question that was asked back about; empty when none was
 */
public record Talk(List<Turn> turns, String procedure, List<String> offered, String askedBackOver) {

    static final int LONGEST_QUESTION = 500;
    private static final int MOST_TURNS = 8;
    private static final int LONGEST_ANSWER = 300;
    private static final String CODE = "[0-9.]{3,20}";

    /** @param answer the answer in one line */
    public record Turn(String question, String answer) {}

    static Talk begun(Optional<String> procedure) {
        return new Talk(List.of(), procedure.filter(code -> code.matches(CODE)).orElse(""), List.of(), "");
    }

    static Talk of(MultivaluedMap<String, String> form) {
        var questions = form.getOrDefault("cau", List.of());
        var answers = form.getOrDefault("dap", List.of());
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < Math.min(questions.size(), answers.size()); i++) {
            turns.add(new Turn(shortened(questions.get(i), LONGEST_QUESTION), shortened(answers.get(i), LONGEST_ANSWER)));
        }
        return new Talk(last(turns), one(form, "thu-tuc").filter(code -> code.matches(CODE)).orElse(""),
                form.getOrDefault("goi-y", List.of()).stream().filter(code -> code.matches(CODE)).limit(10).toList(),
                one(form, "hoi-lai").map(text -> shortened(text, LONGEST_QUESTION)).orElse(""));
    }

    static Optional<String> one(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static List<Turn> last(List<Turn> turns) {
        return turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size());
    }

    Asked asking(String question, Optional<String> picked) {
        return new Asked(question, procedure.isEmpty() ? null : procedure, offered,
                askedBackOver.isEmpty() ? null : askedBackOver, picked.orElse(null));
    }

    /** How it goes on after this answer. */
    Talk after(String question, Answer answer, String line) {
        var more = last(Stream.concat(turns.stream(), Stream.of(new Turn(question, shortened(line, LONGEST_ANSWER)))).toList());
        var focus = answer.procedure().map(Told::code).orElse(procedure);
        return answer.is("ASKED_BACK")
                ? new Talk(more, focus, answer.choices().stream().map(Choice::code).toList(), question)
                : new Talk(more, focus, List.of(), "");
    }

    /** All turns but the last, which the page shows in full. */
    public List<Turn> earlier() {
        return turns.isEmpty() ? turns : turns.subList(0, turns.size() - 1);
    }
}
