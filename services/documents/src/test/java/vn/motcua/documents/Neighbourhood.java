package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.platform.testing.Neighbour;

/**
 * Stands for workflow, eforms, payment and participation: answers a GET with what a PUT told it before, to callers with a
 * token; only what stands beside an announced draft is for everybody.
 */
public class Neighbourhood extends Neighbour {

    public static final String ADDRESS = "motcua.test.neighbours";

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @Override
    protected Map<String, String> open(HttpServer server, String address) {
        server.createContext("/", this::answer);
        // Tests live in another class loader; they share strings only.
        System.setProperty(ADDRESS, address);
        return Map.of("motcua.services.workflow.url", address, "motcua.services.eforms.url", address,
                "motcua.services.payment.url", address, "motcua.services.participation.url", address,
                "motcua.services.catalogue.url", address);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange) {
            if ("PUT".equals(exchange.getRequestMethod())) {
                answers.put(path, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(204, -1);
            } else if (!path.contains("/consultation-files/")
                    && !exchange.getRequestHeaders().containsKey("Authorization")) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!answers.containsKey(path) || "503".equals(answers.get(path))) {
                exchange.sendResponseHeaders(answers.containsKey(path) ? 503 : 404, -1);
            } else {
                var body = answers.get(path).getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
