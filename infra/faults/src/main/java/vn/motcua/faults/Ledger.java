package vn.motcua.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import vn.motcua.journeys.Line;

/**
 * A line for somebody who doesn't give up: writes each request down before it is sent, and sends it again, the same to
 * the byte and with the same key, until it is answered for good.
 */
final class Ledger implements Line, AutoCloseable {

    private static final Set<Integer> COME_AGAIN = Set.of(429, 500, 502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();
    private final BufferedWriter file;
    private final AtomicLong numbers = new AtomicLong();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Setback> setbacks = new CopyOnWriteArrayList<>();

    Ledger(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        this.file = Files.newBufferedWriter(file);
    }

    @Override
    public HttpResponse<byte[]> send(HttpRequest request, byte[] body) throws IOException, InterruptedException {
        var number = numbers.incrementAndGet();
        var end = Instant.now().plus(Stage.PATIENCE);
        while (true) {
            write(number, "> " + request.method() + " " + request.uri().getPath() + key(request));
            var answer = once(number, request);
            if (answer != null && !COME_AGAIN.contains(answer.statusCode())) {
                exchanges.add(new Exchange(number, request, body, answer.statusCode(), answer.body()));
                return answer;
            }
            if (answer != null && Instant.now().isAfter(end)) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException(request.uri().getPath() + " wasn't answered for " + Stage.PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private HttpResponse<byte[]> once(long number, HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            write(number, "< " + answer.statusCode());
            if (COME_AGAIN.contains(answer.statusCode())) {
                setbacks.add(new Setback(where(request), answer.statusCode(),
                        answer.headers().firstValue("Retry-After").isPresent()));
            }
            return answer;
        } catch (IOException lost) {
            write(number, "< " + lost.getClass().getSimpleName());
            setbacks.add(new Setback(where(request), 0, false));
            return null;
        }
    }

    private static String where(HttpRequest request) {
        return request.method() + " " + Paths.shape(request.uri().getPath());
    }

    private static String key(HttpRequest request) {
        return request.headers().firstValue("Idempotency-Key").map(key -> " " + key).orElse("");
    }

    private void write(long number, String what) {
        synchronized (file) {
            try {
                file.write(Instant.now() + " " + number + " " + what + "\n");
                file.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What was answered for good, in the order of the answers. */
    List<Exchange> exchanges() {
        return exchanges;
    }

    /**
     * Somebody was asked to come again, or wasn't answered.
     *
     * @param status   0 when the line broke
     * @param saysWhen whether the answer says when to come again
     */
    record Setback(String where, int status, boolean saysWhen) {}

    /** All of them, in the order in which they came. */
    List<Setback> setbacks() {
        return setbacks;
    }

    /** The addresses that answered 500 on the way, with how often: no promise is broken, but it isn't nice. */
    Map<String, Integer> rough() {
        var counted = new TreeMap<String, Integer>();
        setbacks.stream().filter(each -> each.status() == 500).forEach(each -> counted.merge(each.where(), 1, Integer::sum));
        return counted;
    }

    @Override
    public void close() throws IOException {
        http.close();
        file.close();
    }
}
