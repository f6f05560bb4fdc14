package vn.motcua.ui.assistant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What somebody called wrong, as the page's form carries it.
 *
 * @param version of the procedure that was answered from; 0 when the form doesn't say
 * @param fields  what the answer was about
 * @param comment empty when nothing was typed
 */
public record Wrong(String question, int version, List<String> fields, String comment) {

    static Wrong of(MultivaluedMap<String, String> form) {
        return new Wrong(Talk.one(form, "q").orElse("?"),
                Talk.one(form, "phien-ban").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0),
                form.getOrDefault("muc", List.of()), Talk.one(form, "gop-y").orElse(""));
    }

    Map<String, Object> body(String procedure) {
        var body = new HashMap<String, Object>(
                Map.of("question", question, "procedure", procedure, "version", version, "fields", fields));
        if (!comment.isEmpty()) {
            body.put("comment", comment);
        }
        return body;
    }
}
