package vn.motcua.eforms.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** What comes in from outside, before it is taken for an answer. */
public final class Input {

    /** @throws ProblemException 400 for a field that isn't there, or an answer that hasn't the build of its type */
    public static void mustFit(List<Field> fields, Map<String, JsonNode> typed) {
        var errors = typed.entrySet().stream()
                .filter(answer -> fields.stream().noneMatch(field -> field.id().equals(answer.getKey())
                        && Shape.fits(field, answer.getValue())))
                .map(answer -> new Problem.Error("/answers/" + answer.getKey(), "shape", "No such field, or not its type."))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(400, "invalid", "The answers don't fit the form.", errors, Map.of());
        }
    }

    /** Every field that a page asks, emptied; but files are only taken away by name. */
    public static Map<String, JsonNode> emptied(Shown shown, String page) {
        var emptied = new HashMap<String, JsonNode>();
        shown.pages().stream().filter(each -> each.id().equals(page)).flatMap(each -> each.fields().stream())
                .filter(field -> !Set.of(FieldType.FILE, FieldType.INFO).contains(field.type()))
                .forEach(field -> emptied.put(field.id(), NullNode.getInstance()));
        return emptied;
    }

    private Input() {}
}
