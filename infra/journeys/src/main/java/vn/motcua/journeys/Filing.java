package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** A citizen fills in and submits one application, over the same HTTP as the pages. */
public record Filing(Person citizen, UUID id) {

    /** Begins a draft beside those that the citizen may have already. */
    public static Filing begin(Person citizen, String procedure) {
        var id = UUID.fromString(citizen.post("/api/eforms/v1/drafts", Map.of("procedure", procedure, "another", true))
                .expect(201).json().path("id").asText());
        var draft = citizen.get("/api/eforms/v1/drafts/" + id).expect(200).json();
        unless(draft.at("/answers/fullName").isTextual(), "Nothing was filled in from the register: " + draft.path("register"));
        var filing = new Filing(citizen, id);
        if (Conditions.now().rough() && draft.at("/answers/gender").isMissingNode()) {
            // The register doesn't answer: who files says themselves what it would have said.
            filing.answer(Answers.instead());
        }
        return filing;
    }

    /** @param answers by page */
    public Filing answer(Map<String, Map<String, Object>> answers) {
        answers.forEach(this::answer);
        return this;
    }

    public void answer(String page, Map<String, Object> answers) {
        citizen.patch("/api/eforms/v1/drafts/" + id + "/pages/" + page, Map.of("answers", answers)).expect(200);
    }

    /** Photographs a paper and puts it beside the answers of this page. */
    public void photograph(String page, String field, String component) {
        var file = Photo.upload(citizen, id, component);
        answer(page, Map.of(field, List.of(Map.of("document", file.path("id").asText(), "name", file.path("name").asText(),
                "mediaType", file.path("mediaType").asText(), "size", file.path("size").asLong(),
                "sha256", file.path("sha256").asText()))));
    }

    public void check() {
        var check = citizen.get("/api/eforms/v1/drafts/" + id + "/check").expect(200).json();
        unless(check.path("complete").asBoolean(), "Something is missing: " + check.path("problems"));
    }

    /** Submits twice with one key: there must be one answer. */
    public Dossier submit() {
        var path = "/api/eforms/v1/drafts/" + id + "/submission";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode submitted = citizen.post(path, Map.of("declared", true), key).expect(201).json();
        var again = citizen.post(path, Map.of("declared", true), key).json();
        unless(again.equals(submitted), "The same submission sent twice got two answers");
        return new Dossier(submitted, citizen);
    }
}
