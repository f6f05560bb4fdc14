package vn.motcua.eforms.draft;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.Answers;
import vn.motcua.eforms.form.Field;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Tidy;
import vn.motcua.eforms.prefill.Prefill;

/**
 * What is in a draft.
 *
 * @param prefilled which answers the state gave, until the citizen changes them
 * @param saved     the pages that the citizen has saved
 * @param register  how the last inquiry at the register ended, null before the first
 */
record Content(Answers answers, Map<String, Origin> prefilled, Set<String> saved, Prefill.@Nullable State register) {

    static final Content EMPTY = new Content(Answers.NONE, Map.of(), Set.of(), null);

    /** Who gave an answer, and when. */
    record Origin(Text source, Instant at) {}

    boolean isLocked(Field field) {
        return field.locked() && prefilled.containsKey(field.id());
    }

    /** With what was typed, right or wrong; what the state gave and locked stays. */
    Content typed(FormDefinition form, Map<String, JsonNode> typed) {
        var changes = new HashMap<String, JsonNode>();
        form.fields().filter(field -> typed.containsKey(field.id()) && !isLocked(field))
                .forEach(field -> changes.put(field.id(), Tidy.of(field, typed.get(field.id()))));
        var origins = new HashMap<>(prefilled);
        changes.forEach((field, value) -> {
            if (!answers.get(field).equals(value)) {
                origins.remove(field);
            }
        });
        return new Content(answers.with(changes), origins, saved, register);
    }

    Content saved(String page) {
        var pages = new HashSet<>(saved);
        pages.add(page);
        return new Content(answers, prefilled, pages, register);
    }

    /** With what the state knows, in fields that are empty and were not left so on purpose. */
    Content filled(FormDefinition form, Prefill.Knowledge knowledge, Instant at) {
        var changes = new HashMap<String, JsonNode>();
        var origins = new HashMap<>(prefilled);
        form.pages().stream().filter(page -> !saved.contains(page.id())).flatMap(page -> page.fields().stream())
                .filter(field -> field.source() != null && !answers.has(field.id()))
                .filter(field -> knowledge.values().containsKey(field.source()))
                .forEach(field -> {
                    changes.put(field.id(), Tidy.of(field, knowledge.values().get(field.source())));
                    origins.put(field.id(), new Origin(knowledge.names().get(field.source()), at));
                });
        return new Content(answers.with(changes), origins, saved, knowledge.state());
    }
}
