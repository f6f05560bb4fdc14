package vn.motcua.simulators.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What goes back: a status, headers and a body. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    /** Hangs up without a word. */
    public static final Reply NONE = new Reply(0, Map.of(), new byte[0]);

    public static Reply json(Object value) {
        return json(200, value);
    }

    public static Reply json(int status, Object value) {
        return text(status, "application/json", Json.write(value));
    }

    public static Reply text(int status, String type, String text) {
        return new Reply(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    public static Reply empty() {
        return new Reply(204, Map.of(), new byte[0]);
    }

    /** After a form was sent: look there, with GET. */
    public static Reply seeOther(String address) {
        return new Reply(303, Map.of("Location", address), new byte[0]);
    }

    Reply as(String type) {
        return with("Content-Type", type);
    }

    public Reply with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
