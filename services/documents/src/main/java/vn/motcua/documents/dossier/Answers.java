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
}
