package vn.motcua.ui.officer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

/** Turns a decision's form into what the workflow expects; the workflow judges whether it is enough. */
final class Deed {

    static Map<String, Object> of(String path, MultivaluedMap<String, String> form) {
        return switch (path) {
            case "acceptance" -> acceptance(form);
            case "supplement-request" -> supplement(form);
            case "refusal", "stop" -> texts(form, "reasonCode", "reason", "legalBasis");
            case "step-completion" -> completion(form);
            case "obligation-request" -> obligation(form);
            case "apology" -> texts(form, "reason", "newDue");
            case "retention-extension" -> texts(form, "until", "reason");
            case "reassignment" -> texts(form, "staffNumber");
            case "delivery" -> texts(form, "method", "proof");
            default -> Map.of();
        };
    }

    private static Map<String, Object> acceptance(MultivaluedMap<String, String> form) {
        var decision = texts(form, "exemption");
        var present = form.getOrDefault("present", List.of());
        var waived = form.getOrDefault("waived", List.of());
        decision.put("checklist", form.getOrDefault("component", List.of()).stream()
                .map(component -> check(component, present.contains(component), waived.contains(component),
                        first(form, "note-" + component).strip()))
                .toList());
        return decision;
    }

    private static Map<String, Object> check(String component, boolean ok, boolean notRequired, String note) {
        var check = new LinkedHashMap<String, Object>(Map.of("component", component, "ok", ok));
        if (notRequired && !ok) {
            check.put("notRequired", true);
        }
        if (!note.isEmpty()) {
            check.put("note", note);
        }
        return check;
    }

    private static Map<String, Object> supplement(MultivaluedMap<String, String> form) {
        var decision = texts(form, "reason");
        decision.put("marks", form.getOrDefault("mark", List.of()).stream()
                .map(field -> mark(field, first(form, "paper-" + field), first(form, "why-" + field).strip())).toList());
        whole(form, "answerDays", decision);
        return decision;
    }

    private static Map<String, Object> mark(String field, String component, String reason) {
        return component.isEmpty() ? Map.of("field", field, "reason", reason)
                : Map.of("field", field, "component", component, "reason", reason);
    }

    private static Map<String, Object> completion(MultivaluedMap<String, String> form) {
        var decision = texts(form, "opinion", "outcome");
        var finding = new LinkedHashMap<String, Object>();
        var asked = form.keySet().stream().filter(field -> field.startsWith(Finding.PREFIX)).toArray(String[]::new);
        texts(form, asked).forEach((field, text) -> finding.put(field.substring(Finding.PREFIX.length()), text));
        if (!finding.isEmpty()) {
            decision.put("finding", finding);
        }
        return decision;
    }

    private static Map<String, Object> obligation(MultivaluedMap<String, String> form) {
        var decision = texts(form, "reason");
        whole(form, "amount", decision);
        return decision;
    }

    /** What was filled in of these; a blank is no answer. */
    private static Map<String, Object> texts(MultivaluedMap<String, String> form, String... fields) {
        var texts = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var text = first(form, field).strip();
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        return texts;
    }

    /** A number as people write it, with or without points between the thousands. */
    private static void whole(MultivaluedMap<String, String> form, String field, Map<String, Object> decision) {
        var digits = first(form, field).replaceAll("[.\\s]", "");
        if (digits.matches("\\d{1,15}")) {
            decision.put(field, Long.parseLong(digits));
        }
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value;
    }

    private Deed() {}
}
