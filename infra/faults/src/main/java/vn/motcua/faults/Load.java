package vn.motcua.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Many people from many addresses, who don't wait for one another. */
final class Load implements AutoCloseable {

    private static final int ADDRESSES = 48;
    /** So many may be under way; more would be this machine's trouble and not the portal's. */
    private static final int MOST_AT_ONCE = 2000;
    private static final Duration BEAT = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<HttpClient> people = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param status 0 when there was no answer */
    record Answer(int status, boolean saysWhen, Duration took) {

        boolean isGood() {
            return status / 100 == 2 || status / 100 == 3;
        }

        boolean isRefusal() {
            return status == 429 || status == 503;
        }
    }

    /** The whole net 127/8 is this machine's, and the gateway counts by address. */
    Load() {
        for (int number = 1; number <= ADDRESSES; number++) {
            people.add(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10))
                    .localAddress(address(number)).build());
        }
    }

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] { 127, 0, 1, (byte) number });
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many people, each with one request after the other. */
    List<Answer> steadily(int people, Duration time, URI page) {
        var end = System.nanoTime() + time.toNanos();
        var answers = new ConcurrentLinkedQueue<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < people; number++) {
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        answers.add(ask(HttpRequest.newBuilder(page)));
                    }
                });
            }
        }
        return List.copyOf(answers);
    }

    /** So many requests come each second, whatever becomes of those before. */
    Queue<Answer> rush(double perSecond, Duration time, Supplier<HttpRequest.Builder> requests) {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var room = new Semaphore(MOST_AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            long sent = 0;
            for (var now = begun; now - begun < time.toNanos(); now = System.nanoTime()) {
                for (var due = (long) ((now - begun) / 1e9 * perSecond); sent < due; sent++) {
                    if (room.tryAcquire()) {
                        threads.submit(() -> {
                            try {
                                answers.add(ask(requests.get()));
                            } finally {
                                room.release();
                            }
                        });
                    }
                }
                Portal.rest(BEAT);
            }
        }
        return answers;
    }

    private Answer ask(HttpRequest.Builder request) {
        var begun = System.nanoTime();
        try {
            var answer = people.get(Math.floorMod(turn.getAndIncrement(), people.size()))
                    .send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
            return new Answer(answer.statusCode(), answer.headers().firstValue("Retry-After").isPresent(),
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException nobody) {
            return new Answer(0, false, Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, false, Duration.ZERO);
        }
    }

    /** All but the slowest twentieth were faster. */
    static Duration p95(List<Answer> answers) {
        var times = answers.stream().map(Answer::took).sorted().toList();
        return times.isEmpty() ? Duration.ZERO : times.get((int) Math.ceil(times.size() * 0.95) - 1);
    }

    @Override
    public void close() {
        people.forEach(HttpClient::close);
    }
}
