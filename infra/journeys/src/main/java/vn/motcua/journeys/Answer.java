package vn.motcua.journeys;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the portal answered, and where from after all redirects. */
public record Answer(URI from, int status, String contentType, byte[] body) {

    static final ObjectMapper JSON = new ObjectMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new Deviation("No JSON from " + from + ": " + text());
        }
    }

    public Document page() {
        return Jsoup.parse(text(), from.toString());
    }

    /** @throws Deviation when the status is another */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new Deviation("%s answered %d instead of %d: %s".formatted(from.getPath(), status, expected,
                    text().substring(0, Math.min(600, text().length()))));
        }
        return this;
    }
}
