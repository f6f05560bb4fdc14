package vn.motcua.simulators.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One request, its body already read. */
public final class Request {

    private static final int LARGEST_BODY = 1 << 20;

    private final HttpExchange exchange;
    private final String body;
    private final Map<String, String> variables;

    private Request(HttpExchange exchange, String body, Map<String, String> variables) {
        this.exchange = exchange;
        this.body = body;
        this.variables = variables;
    }

    static Request of(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Problem(413, "Too large", "A body may have 1 MiB at most.");
        }
        return new Request(exchange, new String(bytes, StandardCharsets.UTF_8), Map.of());
    }

    Request with(Map<String, String> found) {
        return new Request(exchange, body, found);
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** The query as it came, still encoded; empty when there is none. */
    public String rawQuery() {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    public Map<String, String> query() {
        return Form.read(rawQuery());
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query().get(name)).filter(value -> !value.isBlank());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    public String body() {
        return body;
    }

    public Map<String, String> form() {
        return Form.read(body);
    }

    public boolean isJson() {
        return header("Content-Type").map(type -> type.startsWith("application/json")).orElse(false);
    }

    public <T> T json(Class<T> type) {
        return Json.read(body, type);
    }

    /** A part of the path that the route names in braces. */
    public String variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The route has no {" + name + "}"));
    }

    /** The way from this page to the root: relative, because the gateway strips a prefix that we do not know. */
    public String root() {
        var depth = path().chars().filter(character -> character == '/').count() - 1;
        return depth == 0 ? "./" : "../".repeat((int) depth);
    }

    /** The secret of an {@code Authorization: Bearer} header. */
    public Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }
}
