package vn.motcua.simulators.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.simulators.Simulators;

/** Simulators beside a portal of ours, and a client to talk to them. */
public final class Neighbourhood implements AutoCloseable {

    public static final String SECRET = "DEMOSECRETKEY0123456789ABCDEFGHIJ";

    public final Portal portal;
    public final Simulators simulators;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    public Neighbourhood() throws IOException {
        this(Map.of());
    }

    public Neighbourhood(Map<String, String> more) throws IOException {
        portal = new Portal();
        var settings = new HashMap<>(Map.of(
                "SIMULATORS_PORT", "0",
                "SIMULATORS_SMTP_PORT", "0",
                "SIMULATORS_RETRY_MILLIS", "5",
                "MOTCUA_REGISTER_SECRET", SECRET,
                "MOTCUA_PAYMENT_SECRET", SECRET,
                "MOTCUA_PAYMENT_IPN_URL", portal.url() + "/ipn",
                "MOTCUA_SMS_SECRET", SECRET,
                "MOTCUA_SMS_CALLBACK_URL", portal.url() + "/sms",
                "MOTCUA_ZALO_SECRET", SECRET,
                "MOTCUA_ZALO_CALLBACK_URL", portal.url() + "/zalo"));
        settings.putAll(more);
        simulators = Simulators.start(settings);
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> behave(String name, String json) throws IOException, InterruptedException {
        return put("/" + name + "/behaviour", json);
    }

    public HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    public JsonNode json(HttpResponse<String> answer) throws IOException {
        return mapper.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(simulators.url() + path)).timeout(Duration.ofSeconds(10));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        simulators.close();
        portal.close();
    }
}
