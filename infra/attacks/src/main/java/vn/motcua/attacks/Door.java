package vn.motcua.attacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.TooFast;

/**
 * Sends exactly what it is told, and follows nothing.
 *
 * @param luggage headers that go with every request, unless the request says otherwise
 */
public record Door(URI at, Map<String, String> luggage) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();

    public Door with(String header, String value) {
        var more = new HashMap<>(luggage);
        more.put(header, value);
        return new Door(at, Map.copyOf(more));
    }

    public Door without(String header) {
        var less = new HashMap<>(luggage);
        less.remove(header);
        return new Door(at, Map.copyOf(less));
    }

    public Reply get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** With an idempotency key of its own. */
    public Reply json(String method, String path, String json) {
        return json(method, path, json, Map.of());
    }

    public Reply json(String method, String path, String json, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        return send(method, path, json.getBytes(StandardCharsets.UTF_8), all);
    }

    public Reply form(String path, String encoded) {
        return send("POST", path, encoded.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Waits as it is told when it is too fast. */
    public Reply send(String method, String path, byte @Nullable [] body,
            Map<String, String> headers) {
        return TooFast.patiently(() -> once(method, path, body, headers),
                reply -> TooFast.wait(reply.status(), reply.headers(), reply.body()));
    }

    private Reply once(String method, String path, byte @Nullable [] body,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(at + path)).timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        var all = new HashMap<>(luggage);
        all.putAll(headers);
        all.forEach(request::setHeader);
        try {
            var response = HTTP.send(request.build(), Door::read);
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new Deviation(method + " " + path + " isn't answered: " + e);
        } catch (InterruptedException e) {
            throw new Deviation("Interrupted");
        }
    }

    /** All of it, save of a stream of events, which doesn't end. */
    private static HttpResponse.BodySubscriber<byte[]> read(HttpResponse.ResponseInfo head) {
        var endless = head.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
        return endless ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), _ -> new byte[0])
                : BodySubscribers.ofByteArray();
    }
}
