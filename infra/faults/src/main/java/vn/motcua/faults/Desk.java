package vn.motcua.faults;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.motcua.journeys.Answer;
import vn.motcua.journeys.Person;

/**
 * The agency's studio, where an editor writes and a publisher publishes.
 *
 * @param place where drafts of this kind are: procedures or forms
 */
record Desk(Person editor, Person publisher, String place) {

    static Desk ofProcedures(Stage stage) {
        return of(stage, "/api/catalogue/v1/studio/drafts");
    }

    static Desk ofForms(Stage stage) {
        return of(stage, "/api/eforms/v1/studio/drafts");
    }

    private static Desk of(Stage stage, String place) {
        return new Desk(stage.officer("bientap.thu"), stage.officer("congbo.thu"), place);
    }

    /** The next version as it begins; one that somebody has left behind begins anew. @param kind {@code procedure} or {@code form} */
    JsonNode begin(String kind, String code) {
        var draft = editor.post(place, Map.of(kind, code)).expect(201).json();
        if (draft.path("state").asText().equals("SUBMITTED")) {
            draft = deed(editor, code, "return", draft).expect(200).json();
        }
        send(editor, "DELETE", place + "/" + code, draft, "");
        return editor.post(place, Map.of(kind, code)).expect(201).json();
    }

    /** @return the new version's number, in force at once */
    int publish(String code, JsonNode draft, String method, ObjectNode document) {
        var written = send(editor, method, place + "/" + code, draft, document.toString()).expect(200).json();
        deed(editor, code, "submission", written).expect(200);
        var submitted = publisher.get(place + "/" + code).expect(200).json();
        return deed(publisher, code, "publication", submitted).expect(201).json().path("version").asInt();
    }

    private Answer deed(Person officer, String code, String deed, JsonNode draft) {
        return send(officer, "POST", place + "/" + code + "/" + deed, draft, "{}");
    }

    private static Answer send(Person officer, String method, String path, JsonNode draft, String body) {
        return officer.send(method, path, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json",
                "If-Match", "\"" + draft.path("revision").asLong() + "\"", "Idempotency-Key", UUID.randomUUID().toString()));
    }
}
