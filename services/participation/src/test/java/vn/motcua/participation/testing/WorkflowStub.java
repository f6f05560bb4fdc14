package vn.motcua.participation.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.platform.testing.Neighbour;

/** Stands for workflow: an answer is due three weeks on at 17:00, when it isn't away. */
public class WorkflowStub extends Neighbour {

    /** Test and application share only strings. */
    private static final String AWAY = "test.workflow.away";
    private static final Pattern RECEIVED = Pattern.compile("received=([0-9T:.-]+)");

    public static void isAway(boolean away) {
        System.setProperty(AWAY, "" + away);
    }

    @Override
    protected Map<String, String> open(HttpServer server, String address) {
        server.createContext("/api/workflow/v1/due-date", WorkflowStub::answer);
        return Map.of("motcua.services.workflow.url", address);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (Boolean.getBoolean(AWAY)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var query = exchange.getRequestURI().getQuery();
            var received = RECEIVED.matcher(query);
            received.find();
            var due = LocalDateTime.parse(received.group(1)).toLocalDate().plusWeeks(3).atTime(17, 0);
            var body = "{\"due\":\"%s:00\",\"provisional\":false,\"days\":[]}".formatted(due).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
