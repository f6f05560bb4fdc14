package vn.motcua.ui.officer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The services as an officer's pages see them. The last four digits of a dossier's code say where it stands
 * ({@code stub/desk.dossier.0001.json}); decisions about 0409 lose the race, those about 0422 are refused as incomplete.
 */
public class DeskStub implements QuarkusTestResourceLifecycleManager {

    /** What was asked for with a decision. */
    record Decided(String path, String ifMatch, String key, String body) {}

    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static final Map<Pattern, String> ANSWERS = new TreeMap<>((one, other) -> one.pattern().compareTo(other.pattern()));

    static {
        answer("/api/workflow/v1/queues", "desk.queues");
        answer("/api/workflow/v1/queues/obligation", "desk.none");
        answer("/api/workflow/v1/queues/(?!obligation).+", "desk.waiting");
        answer("/api/workflow/v1/due-date", "workflow.due-date");
        answer("/api/workflow/v1/dossiers/[^/]+-(00\\d\\d)", "desk.dossier.{}");
        answer("/api/workflow/v1/dossiers/[^/]+-04\\d\\d", "desk.dossier.0001");
        answer("/api/workflow/v1/dossiers/[^/]+/history", "desk.history");
        answer("/api/workflow/v1/dossiers/[^/]+/finding", "desk.finding");
        answer("/api/workflow/v1/dossiers/[^/]+/retention", "desk.retention");
        answer("/api/workflow/v1/dossiers/[^/]+/messages", "desk.letters");
        answer("/api/eforms/v1/filings/[^/]+/answers", "desk.filing");
        answer("/api/documents/v1/dossiers/[^/]+/papers", "desk.papers");
        answer("/api/catalogue/v1/procedures/3.000333/versions/1", "catalogue.procedure");
    }

    private HttpServer server;

    /** Resource and tests live in different class loaders: what was heard travels in a system property. */
    static Decided lastDecision() {
        var parts = System.getProperty("motcua.desk.heard", "").lines().reduce((first, second) -> second).orElseThrow()
                .split("\t", 4);
        return new Decided(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", DeskStub::answer);
        server.start();
        return List.of("catalogue", "eforms", "documents", "workflow").stream().collect(Collectors.toMap(
                service -> "motcua.services." + service + ".url",
                service -> "http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")) {
            LINES.add(String.join("\t", path, header(exchange, "If-Match"), header(exchange, "Idempotency-Key"), body));
            System.setProperty("motcua.desk.heard", String.join("\n", LINES));
            send(exchange, refusal(path), refusal(path) == 200 ? "desk.dossier.0001" : refused(path));
        } else {
            var found = found(path);
            send(exchange, found.isPresent() ? 200 : 404, found.orElse("desk.unknown"));
        }
    }

    private static int refusal(String path) {
        return path.contains("-0409/") || path.endsWith("-0002/claim") ? 409
                : path.contains("-0422/")
                        ? path.endsWith("/apology") || path.endsWith("/step-completion") || path.endsWith("/acceptance") ? 422
                                : 400
                        : 200;
    }

    private static String refused(String path) {
        return path.endsWith("/apology") ? "desk.new-due"
                : path.endsWith("-0422/acceptance") ? "desk.papers-unchecked"
                        : path.endsWith("-0422/step-completion") ? "desk.finding-invalid"
                                : path.contains("-0422/") ? "desk.invalid"
                                        : path.endsWith("/refusal") ? "desk.not-allowed" : "desk.lost-race";
    }

    private static Optional<String> found(String path) {
        return ANSWERS.entrySet().stream().flatMap(answer -> {
            var match = answer.getKey().matcher(path);
            return match.matches() ? Optional.of(answer.getValue().replace("{}", match.groupCount() > 0 ? match.group(1) : ""))
                    .stream() : Optional.<String> empty().stream();
        }).findFirst();
    }

    private static void send(HttpExchange exchange, int status, String file) throws IOException {
        try (var in = DeskStub.class.getClassLoader().getResourceAsStream("stub/" + file + ".json")) {
            var bytes = in.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void answer(String path, String file) {
        ANSWERS.put(Pattern.compile(path), file);
    }
}
