package vn.motcua.notification.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.platform.neighbour.Calls;

/** Calls gateways, never longer than they may take. */
@ApplicationScoped
class Http {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final Calls calls;

    Http(Calls calls) {
        this.calls = calls;
    }

    /** @throws IOException when there is no answer in time */
    HttpResponse<String> send(HttpRequest.Builder request, Duration timeout) throws IOException {
        calls.outsideTransaction("A gateway");
        try {
            return client.send(request.timeout(timeout).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
