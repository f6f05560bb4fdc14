package vn.motcua.privacy.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** One person's round of the owners; remembers who gave nothing, so that the copy says what it lacks. */
final class Gathering {

    private static final int A_PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final Owners owners;
    private final ObjectMapper json;
    private final String token;
    private final List<String> missing = new ArrayList<>();

    Gathering(Owners owners, ObjectMapper json, String token) {
        this.owners = owners;
        this.json = json;
        this.token = token;
    }

    Optional<JsonNode> one(String service, String path) {
        return bytes(service, path).flatMap(this::parsed);
    }

    Optional<byte[]> bytes(String service, String path) {
        var answer = owners.read(service, path, token);
        if (answer.isEmpty()) {
            missing.add(service + path);
        }
        return answer;
    }

    /** Every item of a list that is given page by page. */
    ArrayNode all(String service, String path) {
        var items = json.createArrayNode();
        var after = Optional.of("");
        for (int page = 0; page < MOST_PAGES && after.isPresent(); page++) {
            var cursor = after.get();
            var part = one(service, path + "?limit=" + A_PAGE + (cursor.isEmpty() ? "" : "&after=" + cursor));
            part.ifPresent(node -> node.path("items").forEach(items::add));
            after = part.map(node -> node.path("next").asText("")).filter(next -> !next.isEmpty() && !next.equals("null"));
        }
        return items;
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    private Optional<JsonNode> parsed(byte[] answer) {
        try {
            return Optional.of(json.readTree(answer));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
