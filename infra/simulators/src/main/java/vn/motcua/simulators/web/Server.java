package vn.motcua.simulators.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's own HTTP server on virtual threads, on the loopback address only. */
public final class Server implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final int BACKLOG = 512;

    static {
        // Without it every small answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Routes routes;

    /** @param port 0 for any free one */
    public Server(int port, Routes routes) {
        this.routes = routes;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " is not free", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = answer(exchange);
            if (reply != Reply.NONE) {
                send(exchange, reply);
            }
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            refuseOtherSites(exchange);
            return routes.answer(Request.of(exchange));
        } catch (Problem problem) {
            return problem.reply();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Could not answer " + exchange.getRequestURI().getPath(), e);
            return new Problem(500, "Simulator error", "The simulator itself failed; see its log.").reply();
        }
    }

    /** The controls have no sign-in; this keeps other web sites from pressing them. */
    private static void refuseOtherSites(HttpExchange exchange) {
        var changes = !exchange.getRequestMethod().equals("GET") && !exchange.getRequestMethod().equals("HEAD");
        if (changes && "cross-site".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"))) {
            throw new Problem(403, "Other site", "Forms of other sites are not accepted.");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        reply.headers().forEach(headers::set);
        var silent = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), silent ? -1 : reply.body().length);
        if (!silent) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
