package vn.motcua.gateway.testing;

import java.io.IOException;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;

import io.vertx.core.json.JsonObject;

/** Says what has reached it, and misbehaves where the path tells it to. */
class EchoStub extends Stub {

    private final String name;
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(1);

    EchoStub(String name) {
        this.name = name;
    }

    @Override
    void answer(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "cham" -> hold(exchange);
            case "giu.csv" -> hold(exchange);
            case "waiting" -> send(exchange, 200, "text/plain", Integer.toString(waiting.get()));
            case "release" -> release(exchange);
            case "dut" -> breakOnce(exchange);
            case "dut-mai" -> exchange.close();
            case "can-dang-nhap" -> askForSignIn(exchange, "citizen");
            case "can-can-bo" -> askForSignIn(exchange, "officer");
            case "tu-choi" -> send(exchange, 401, "application/problem+json", "{}");
            case "chuyen" -> redirect(exchange);
            case "hu" -> loosen(exchange);
            case "dai" -> send(exchange, 200, "text/html; charset=utf-8", "<p>Một cửa</p>".repeat(2000));
            case "dong" -> stream(exchange);
            case "dang-dung" -> exchange.sendResponseHeaders(503, -1);
            case "ban" -> beBusy(exchange);
            default -> echo(exchange);
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        var length = 0L;
        try (var body = exchange.getRequestBody()) {
            length = body.readAllBytes().length;
        } catch (IOException cut) {
            return;
        }
        var headers = new TreeMap<String, Object>();
        exchange.getRequestHeaders().forEach((header, values) -> headers.put(header.toLowerCase(), String.join(", ", values)));
        var said = new JsonObject().put("name", name).put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString()).put("headers", new JsonObject(headers)).put("length", length);
        send(exchange, 200, "application/json", said.encode());
    }

    private void hold(HttpExchange exchange) throws IOException, InterruptedException {
        waiting.incrementAndGet();
        gate.await(20, TimeUnit.SECONDS);
        waiting.decrementAndGet();
        send(exchange, 200, "text/plain", "at last");
    }

    private void release(HttpExchange exchange) throws IOException {
        var old = gate;
        gate = new CountDownLatch(1);
        old.countDown();
        send(exchange, 200, "text/plain", "released");
    }

    private void breakOnce(HttpExchange exchange) throws IOException {
        if (broken.incrementAndGet() % 2 == 1) {
            exchange.close();
        } else {
            echo(exchange);
        }
    }

    private static void beBusy(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "7");
        send(exchange, 503, "application/problem+json", "{\"detail\":\"its own words\"}");
    }

    private static void askForSignIn(HttpExchange exchange, String kind) throws IOException {
        exchange.getResponseHeaders().set("X-Motcua-Sign-In", kind);
        send(exchange, 401, "text/html; charset=utf-8", "the page's own words");
    }

    /** As frameworks do it: absolute, and with the only address they know. */
    private void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", url() + "/ket-qua?a=1");
        exchange.getResponseHeaders().set("Set-Cookie", "mau=do");
        exchange.sendResponseHeaders(303, -1);
    }

    private static void loosen(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Server", "stub/1.0");
        headers.set("X-Powered-By", "curiosity");
        headers.set("Content-Security-Policy", "default-src *");
        headers.add("Set-Cookie", "__Host-q_session=stolen; Path=/; Secure");
        headers.add("Set-Cookie", "ngon-ngu=en; Path=/");
        send(exchange, 200, "text/html", "<p>hi</p>");
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: first\n\n".getBytes());
        exchange.getResponseBody().flush();
        waiting.incrementAndGet();
        gate.await(20, TimeUnit.SECONDS);
        waiting.decrementAndGet();
        exchange.getResponseBody().write("data: second\n\n".getBytes());
    }
}
