package vn.motcua.ui.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.ui.client.FeedbackClient.Attachment;

/**
 * What has been typed into the form so far. It travels with every page of the form, so that nothing is lost and nothing is
 * kept before it is sent.
 */
record Typed(Map<String, String> values) {

    /** Under which id the documents service keeps the files that are to go along. */
    private static final String FOLDER = "folder";
    private static final String FILES = "files";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS = List.of("kind", "about", "province", "dossier", "procedure", "place", "title",
            "text", "concerns", "mayPublish", "notFormal", FOLDER, FILES);

    static Typed of(Map<String, List<String>> form) {
        var values = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> Optional.ofNullable(form.get(field)).map(List::getFirst).map(String::strip)
                .filter(text -> !text.isEmpty())
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

    @Nullable
    String orNull(String field) {
        return values.get(field);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    /** Whether the person says that it is what the law keeps a way of its own for. */
    boolean isFormal() {
        return is("kind", "COMPLAINT") || is("kind", "DENUNCIATION");
    }

    UUID folder() {
        return get(FOLDER).matches("[0-9a-f-]{36}") ? UUID.fromString(get(FOLDER)) : UUID.randomUUID();
    }

    /** What was attached so far. */
    public List<Attachment> files() {
        try {
            return has(FILES) ? JSON.readValue(get(FILES), new TypeReference<List<Attachment>>() {}) : List.of();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    Typed with(UUID folder, Attachment file) {
        return with(folder, Stream.concat(files().stream(), Stream.of(file)).toList());
    }

    Typed without(String document) {
        return with(folder(), files().stream().filter(file -> !file.document().toString().equals(document)).toList());
    }

    private Typed with(UUID folder, List<Attachment> files) {
        var changed = new LinkedHashMap<>(values);
        changed.put(FOLDER, folder.toString());
        try {
            changed.put(FILES, JSON.writeValueAsString(files));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return new Typed(changed);
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
        if (isFormal()) {
            filing.put("formal", get("kind"));
        }
        List.of("title", "text", "concerns", "province", "dossier", "procedure", "place").stream().filter(this::has)
                .forEach(field -> filing.put(field, get(field)));
        filing.put("attachments", files());
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
