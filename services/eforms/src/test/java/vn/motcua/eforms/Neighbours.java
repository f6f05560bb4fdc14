package vn.motcua.eforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.platform.testing.Neighbour;

/** Stands for register, catalogue, workflow and privacy: a real HTTP server that answers what a test tells it to. */
public class Neighbours extends Neighbour {

    private static final String PORT = "motcua.test.neighbours";

    private record Answer(int status, String body, long delayMillis) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** From now on, GET {@code path} is answered so. */
    public static void answer(String path, int status, String body) {
        answer(path, status, body, 0);
    }

    public static void answer(String path, int status, String body, long delayMillis) {
        send(HttpRequest.newBuilder(at(path)).header("Status", "" + status).header("Delay", "" + delayMillis)
                .PUT(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    @Override
    protected Map<String, String> open(HttpServer server, String address) {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        System.setProperty(PORT, "" + server.getAddress().getPort());
        return Map.of("motcua.register.url", address + "/register", "motcua.register.secret", "test-secret",
                "motcua.services.catalogue.url", address, "motcua.services.workflow.url", address,
                "motcua.services.privacy.url", address);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            answers.put(path, new Answer(Integer.parseInt(exchange.getRequestHeaders().getFirst("Status")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("Delay"))));
            reply(exchange, 204, "");
            return;
        }
        var answer = answers.getOrDefault(path, new Answer(404, "{}", 0));
        pause(answer.delayMillis());
        var needsSecret = path.startsWith("/register/");
        var hasSecret = "Bearer test-secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        reply(exchange, needsSecret && !hasSecret ? 401 : answer.status(), answer.body());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty(PORT) + path);
    }

    private static void send(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
