package vn.motcua.journeys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The way between a person and the portal. */
@FunctionalInterface
public interface Line {

    /** Sends once and hopes for the best, as a browser does. */
    Line PLAIN = new Line() {

        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();

        @Override
        public HttpResponse<byte[]> send(HttpRequest request, byte[] body) throws IOException, InterruptedException {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    };

    /** @param body what the request carries, for those who keep a record; empty when it carries nothing */
    HttpResponse<byte[]> send(HttpRequest request, byte[] body) throws IOException, InterruptedException;
}
