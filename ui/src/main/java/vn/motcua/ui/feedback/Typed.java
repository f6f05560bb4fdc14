package vn.motcua.ui.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What has been typed into the form so far. It travels with every page of the form, so that nothing is lost and nothing is
 * kept before it is sent.
 */
record Typed(Map<String, String> values) {

    private static final List<String> FIELDS = List.of("kind", "about", "province", "dossier", "procedure", "place", "title",
            "text", "concerns", "mayPublish", "notFormal");

    static Typed of(MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> Optional.ofNullable(form.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty())
                .ifPresent(text -> values.put(field, text)));
        return new Typed(values);
    }

    /** From where somebody came: a dossier, a procedure, a page. */
    static Typed from(Optional<String> dossier, Optional<String> procedure, Optional<String> place) {
        var values = new LinkedHashMap<String, String>();
        dossier.filter(id -> id.matches("[0-9a-f-]{36}")).ifPresent(id -> values.put("dossier", id));
        procedure.filter(code -> code.matches("[0-9.]{3,20}")).ifPresent(code -> values.put("procedure", code));
        place.filter(path -> path.startsWith("/") && path.length() <= 200).ifPresent(path -> values.put("place", path));
        return new Typed(values);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    /** What isn't asked on this page, to be carried along unseen. */
    public List<Map.Entry<String, String>> besides(String page) {
        var asked = asked(page);
        return values.entrySet().stream().filter(value -> !asked.contains(value.getKey())).toList();
    }

    /** As the service wants it. */
    Map<String, Object> filing() {
        var filing = new LinkedHashMap<String, Object>();
        filing.put("kind", is("kind", "REGULATION") ? "REGULATION" : "CONDUCT");
        if (is("kind", "COMPLAINT") || is("kind", "DENUNCIATION")) {
            filing.put("formal", get("kind"));
        }
        List.of("title", "text", "concerns", "province", "dossier", "procedure", "place").stream().filter(this::has)
                .forEach(field -> filing.put(field, get(field)));
        filing.put("mayPublish", has("mayPublish"));
        filing.put("notFormal", has("notFormal"));
        return filing;
    }

    private static List<String> asked(String page) {
        return switch (page) {
            case "kind" -> List.of("kind");
            case "about" -> List.of("province", "concerns");
            case "text" -> List.of("title", "text");
            default -> List.of("mayPublish", "notFormal");
        };
    }
}
