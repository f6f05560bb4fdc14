package vn.motcua.simulators.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import vn.motcua.simulators.web.Form;

/** Stands where the portal would: keeps what it is told, and answers what a test wants. */
public final class Portal implements AutoCloseable {

    public record Told(String path, String query, String body, Optional<String> signature) {

        public Map<String, String> parameters() {
            return Form.read(query);
        }
    }

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

    public Portal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Told> told() {
        return told;
    }

    /** The next answer; when none is left it is content. */
    public Portal answering(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var uri = exchange.getRequestURI();
            told.add(new Told(
                    uri.getPath(), Optional.ofNullable(uri.getRawQuery()).orElse(""), body,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Signature"))));
            var answer = Optional.ofNullable(answers.poll())
                    .orElse(new Answer(200, "{\"RspCode\":\"00\",\"Message\":\"Confirm Success\"}"));
            var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
