package vn.motcua.eforms.studio;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.form.Field;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Forms;

/** Every version of a form, newest first: who made it, and which questions it asks otherwise than the one before. */
record FormHistory(String code, Text title, List<Version> versions) {

    /**
     * @param added   questions that the version before didn't ask; none for the first
     * @param dropped questions that it asked and this one doesn't
     * @param changed questions that both ask, but not in the same way
     */
    record Version(int version, Instant publishedAt, String origin, List<String> editors, @Nullable String publisher,
            List<Text> added, List<Text> dropped, List<Text> changed) {}

    static FormHistory of(String code, List<Forms.Made> made) {
        return new FormHistory(code, made.getFirst().form().title(), IntStream.range(0, made.size()).mapToObj(
                i -> version(made.get(i), i + 1 < made.size() ? made.get(i + 1).form() : made.get(i).form())).toList());
    }

    private static Version version(Forms.Made made, FormDefinition before) {
        var was = byId(before);
        var is = byId(made.form());
        return new Version(made.version(), made.publishedAt(), made.origin(), made.editors(), made.publisher(),
                labels(is, id -> !was.containsKey(id)), labels(was, id -> !is.containsKey(id)),
                labels(is, id -> was.containsKey(id) && !was.get(id).equals(is.get(id))));
    }

    private static Map<String, Field> byId(FormDefinition form) {
        return form.fields().collect(Collectors.toMap(Field::id, field -> field, (one, _) -> one, LinkedHashMap::new));
    }

    private static List<Text> labels(Map<String, Field> fields, Predicate<String> which) {
        return fields.values().stream().filter(field -> which.test(field.id())).map(Field::label).toList();
    }
}
