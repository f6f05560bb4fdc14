package vn.motcua.documents.dossier;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What was answered in a form, as eforms tells it: by field, with the words for people beside the values. */
public record Answers(JsonNode json) {

    /** The answer as a Vietnamese reader sees it; empty when it wasn't asked or given. */
    public Optional<String> words(String field) {
        var shown = json.path("display").path(field).path("vi").asText("");
        return Optional.of(shown.isBlank() ? json.path("answers").path(field).asText("") : shown)
                .filter(text -> !text.isBlank());
    }

    public boolean isYes(String field) {
        return json.path("answers").path(field).asBoolean(false);
    }

    /** The question, as a Vietnamese reader saw it. */
    public Optional<String> question(String field) {
        return json.path("definition").path("pages").valueStream()
                .flatMap(page -> page.path("fields").valueStream())
                .filter(each -> each.path("id").asText().equals(field))
                .map(each -> each.path("label").path("vi").asText(""))
                .filter(label -> !label.isBlank())
                .findFirst();
    }
}
