package vn.motcua.simulators.neighbour;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Sends notices, again and again with growing pauses until the portal is content or patience ends. */
public final class Notices implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_ANSWER = 2_000;
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_WAITING = 10_000;

    /** One try; status 0 when nobody answered. */
    public record Attempt(Instant at, String address, String body, int status, String answer) {}

    private record Pending(Notice notice, int attempt, Duration pause, CompletableFuture<Boolean> done) {

        Pending again() {
            var longer = pause.multipliedBy(2);
            return new Pending(notice, attempt + 1, longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE, done);
        }
    }

    private final Duration firstPause;
    private final int mostAttempts;
    private final Clock clock;
    private final Bounded<Attempt> attempts = new Bounded<>(200);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("notices").factory(),
            // At the end what still waits is dropped.
            new ThreadPoolExecutor.DiscardPolicy());
    private final Semaphore lines = new Semaphore(MOST_AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .executor(threads)
            .build();

    /** Pauses and patience come from SIMULATORS_RETRY_MILLIS (1000, doubled each time) and SIMULATORS_RETRIES (10). */
    public Notices(Settings settings, Clock clock) {
        this.firstPause = Duration.ofMillis(settings.number("SIMULATORS_RETRY_MILLIS", 1000));
        this.mostAttempts = settings.number("SIMULATORS_RETRIES", 10);
        this.clock = clock;
    }

    public List<Attempt> attempts() {
        return attempts.newestFirst();
    }

    /** Sends in the background, as late and as often as the behaviour says; done when every copy is. */
    public Future<?> tell(Notice notice, Behaviour behaviour) {
        if (behaviour.dropCallbacks()) {
            return CompletableFuture.completedFuture(false);
        }
        var copies = Stream.generate(() -> new Pending(notice, 1, firstPause, new CompletableFuture<>()))
                .limit(behaviour.repeat())
                .toList();
        copies.forEach(copy -> send(copy, Duration.ofMillis(behaviour.callbackDelayMillis())));
        return CompletableFuture.allOf(copies.stream().map(Pending::done).toArray(CompletableFuture[]::new));
    }

    /** A waiting notice is a small thing on the timer, not a thread: a portal that is down may have thousands waiting. */
    private void send(Pending pending, Duration pause) {
        if (pause.isZero()) {
            threads.execute(() -> send(pending));
        } else if (timer.getQueue().size() < MOST_WAITING) {
            timer.schedule(() -> threads.execute(() -> send(pending)), pause.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            pending.done.complete(false);
        }
    }

    private void send(Pending pending) {
        try {
            if (isContent(pending.notice)) {
                pending.done.complete(true);
            } else if (pending.attempt == mostAttempts) {
                pending.done.complete(false);
            } else {
                send(pending.again(), pending.pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isContent(Notice notice) throws InterruptedException {
        lines.acquire();
        try {
            var answer = client.send(notice.request(), BodyHandlers.ofString());
            remember(notice, answer.statusCode(), answer.body());
            return notice.content().test(answer);
        } catch (IOException e) {
            remember(notice, 0, e.toString());
            return false;
        } finally {
            lines.release();
        }
    }

    private void remember(Notice notice, int status, String answer) {
        attempts.add(new Attempt(
                clock.instant(),
                notice.address().toString(),
                notice.body(),
                status,
                answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER))));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
        client.shutdownNow();
    }
}
