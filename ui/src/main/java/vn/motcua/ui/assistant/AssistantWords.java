package vn.motcua.ui.assistant;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.contracts.Delivery;
import vn.motcua.ui.assistant.Talk.Turn;
import vn.motcua.ui.client.AssistantClient.Answer;
import vn.motcua.ui.client.AssistantClient.Part;
import vn.motcua.ui.client.AssistantClient.Report;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** The assistant's words. */
@TemplateExtension
class AssistantWords {

    static String fieldWords(Part part) {
        return fieldWords(part.field());
    }

    static String fieldWords(String field) {
        return Messages.say("assistant-field-" + field.toLowerCase(Locale.ROOT));
    }

    /** All that was asked: {@code Lệ phí, Thời gian}. */
    static String fieldsWords(Answer answer) {
        return words(answer.fields());
    }

    static String fieldsWords(Report report) {
        return report.fields().isBlank() ? "" : words(List.of(report.fields().split(" ")));
    }

    private static String words(List<String> fields) {
        return fields.stream().map(AssistantWords::fieldWords).collect(Collectors.joining(", "));
    }

    static String deliveryWords(Delivery delivery) {
        return Messages.say("assistant-delivery-" + delivery.name().toLowerCase(Locale.ROOT));
    }

    static String onlineWords(Part part) {
        return Messages.say("assistant-online-" + part.onlineKind().orElse("INFORMATION").toLowerCase(Locale.ROOT));
    }

    /** The answer in one line, for the thread and for whoever reads it later. */
    static String line(Answer answer) {
        return answer.procedure()
                .map(told -> Messages.say("assistant-line-" + answer.outcome().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Formats.local(told.name()), told.code(), told.version(), words(answer.fields())))
                .orElseGet(() -> Messages.say("assistant-said-" + answer.outcome().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** The whole conversation as text, for a person to read. */
    static String text(List<Turn> turns) {
        return turns.stream().map(turn -> Messages.say("assistant-me") + ": " + turn.question() + "\n"
                + Messages.say("assistant-name") + ": " + turn.answer()).collect(Collectors.joining("\n\n"));
    }

    private AssistantWords() {}
}
