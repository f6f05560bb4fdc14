package vn.motcua.ui.citizen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jboss.resteasy.reactive.server.multipart.FormValue;

import vn.motcua.ui.form.Bringing;
import vn.motcua.ui.form.Field;
import vn.motcua.ui.form.FileRefusal;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.form.Typed;
import vn.motcua.ui.shell.ServiceProblem;

/** Turns a posted form into answers: what was typed, rows taken away, files brought and removed. */
@ApplicationScoped
public class Answering {

    /** @param refused which field's file wasn't taken and why, for the page's address */
    record Answers(ObjectNode answers, Optional<String> refused) {}

    /** A file that is with the documents service already. */
    record Brought(String field, UUID document, String name, String mediaType, long size, String sha256) {}

    private final Bringing bringing;
    private final Questions questions;

    Answering(Bringing bringing, Questions questions) {
        this.bringing = bringing;
        this.questions = questions;
    }

    /** @param shown the questions as eforms gave them, with their present values */
    Answers read(UUID dossier, List<JsonNode> shown, Typed typed, Map<String, FormValue> files) {
        var fields = shown.stream().map(questions::field).toList();
        var answers = typed.answers(fields);
        var deed = typed.one("_do");
        if (deed.startsWith("remove:")) {
            removeRow(answers, deed.substring("remove:".length()));
        }
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var before = shown.get(i).path("value");
            if (deed.startsWith("unfile:" + field.id() + "/")) {
                answers.set(field.id(), without(before, deed.substring(deed.indexOf('/') + 1)));
            } else if (field.isA("file") && files.containsKey(field.id())) {
                try {
                    answers.set(field.id(), with(before, bring(dossier, field, files.get(field.id()))));
                } catch (ServiceProblem problem) {
                    return new Answers(answers, Optional.of("tep=" + field.id() + "&loi=" + FileRefusal.of(problem).name()));
                }
            }
        }
        return new Answers(answers, Optional.empty());
    }

    static ObjectNode attached(List<JsonNode> shown, Brought file) {
        var answers = JsonNodeFactory.instance.objectNode();
        shown.stream().filter(each -> each.path("id").asText().equals(file.field()))
                .forEach(each -> answers.set(file.field(), with(each.path("value"), file)));
        return answers;
    }

    private static void removeRow(ObjectNode answers, String which) {
        var slash = which.lastIndexOf('/');
        if (slash > 0 && answers.get(which.substring(0, slash)) instanceof ArrayNode rows) {
            rows.remove(Integer.parseInt(which.substring(slash + 1)));
        }
    }

    private Brought bring(UUID dossier, Field field, FormValue file) {
        var kept = bringing.bring(dossier, field.component(), file);
        return new Brought(field.id(), kept.id(), kept.name(), String.valueOf(kept.mediaType()), kept.size(),
                String.valueOf(kept.sha256()));
    }

    private static ArrayNode with(JsonNode before, Brought file) {
        var files = JsonNodeFactory.instance.arrayNode();
        before.valueStream().forEach(files::add);
        files.addObject().put("document", file.document().toString()).put("name", file.name())
                .put("mediaType", file.mediaType()).put("size", file.size()).put("sha256", file.sha256());
        return files;
    }

    private static ArrayNode without(JsonNode before, String document) {
        var files = JsonNodeFactory.instance.arrayNode();
        before.valueStream().filter(file -> !file.path("document").asText().equals(document)).forEach(files::add);
        return files;
    }
}
