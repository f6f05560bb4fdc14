package vn.motcua.simulators.neighbour;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Something to tell the portal, server to server.
 *
 * @param body    empty for a GET
 * @param content whether this answer ends the retrying
 */
public record Notice(
        URI address, Map<String, String> headers, String body, Predicate<HttpResponse<String>> content) {

    HttpRequest request() {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
        headers.forEach(request::header);
        return body.isEmpty()
                ? request.GET().build()
                : request.POST(BodyPublishers.ofString(body)).build();
    }
}
