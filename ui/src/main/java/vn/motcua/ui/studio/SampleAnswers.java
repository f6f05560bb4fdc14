package vn.motcua.ui.studio;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Made-up answers to a form and to the handler's questions, for looking at a result before there is one. */
final class SampleAnswers {

    private final Map<String, String> samples = new HashMap<>();

    /**
     * By the name under which the words of a result ask for them; a table's column as {@code table/column}.
     *
     * @param form    as it was published; nothing while there is none
     * @param finding the questions to the handling officer
     */
    static Map<String, String> of(JsonNode form, JsonNode finding) {
        var made = new SampleAnswers();
        form.path("pages").forEach(page -> page.path("fields").forEach(field -> {
            made.add(field.path("id").asText(), field);
            field.path("columns").forEach(
                    column -> made.add(field.path("id").asText() + "/" + column.path("id").asText(), column));
        }));
        finding.forEach(question -> made.samples.put("finding." + question.path("code").asText(), answer(question)));
        return made.samples;
    }

    private void add(String name, JsonNode field) {
        samples.put(name, switch (field.path("type").asText()) {
            case "person-name" -> "Nguyễn Văn Mẫu";
            case "date", "partial-date" -> "15/08/1990";
            case "identity-number" -> "001090000000";
            case "address" -> "Phường Ba Đình, Thành phố Hà Nội";
            case "integer", "money" -> "1";
            case "yes-no" -> "Có";
            case "phone" -> "0900 000 000";
            case "email" -> "mau@example.vn";
            case "choice", "multi-choice" -> first(field.path("options"), "label", field.at("/label/vi").asText());
            default -> "‹" + field.at("/label/vi").asText() + "›";
        });
    }

    private static String answer(JsonNode question) {
        return switch (question.path("kind").asText()) {
            case "DATE" -> "15/08/2026";
            case "IDENTITY_NUMBER" -> "001326000000";
            case "CHOICE" -> first(question.path("choices"), "name", question.at("/name/vi").asText());
            default -> "‹" + question.at("/name/vi").asText() + "›";
        };
    }

    private static String first(JsonNode options, String words, String otherwise) {
        var first = options.path(0).path(words).path("vi").asText("");
        return first.isBlank() ? "‹" + otherwise + "›" : first;
    }
}
