package vn.motcua.attacks.guess;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import vn.motcua.attacks.Reply;
import vn.motcua.journeys.Deviation;

/** Somebody at a network address that nobody else uses, so that being throttled disturbs nobody, and the next run starts afresh. */
final class Stranger {

    private final HttpClient http;
    private final URI portal;

    Stranger(URI portal) {
        var random = ThreadLocalRandom.current();
        try {
            var own = InetAddress.getByAddress(new byte[] { 127, (byte) random.nextInt(1, 255), (byte) random.nextInt(255),
                    (byte) random.nextInt(1, 255) });
            http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(own)
                    .connectTimeout(Duration.ofSeconds(5)).build();
        } catch (IOException e) {
            throw new Deviation("No address of one's own: " + e);
        }
        this.portal = URI.create("http://127.0.0.1:" + portal.getPort());
    }

    Reply get(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(portal + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new Deviation(path + " isn't answered: " + e);
        } catch (InterruptedException e) {
            throw new Deviation("Interrupted");
        }
    }
}
