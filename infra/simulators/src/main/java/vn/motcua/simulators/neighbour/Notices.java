package vn.motcua.simulators.neighbour;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sends notices, again and again with growing pauses until the portal is content or patience ends. */
public final class Notices implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_ANSWER = 2_000;

    /** One try; status 0 when nobody answered. */
    public record Attempt(Instant at, String address, String body, int status, String answer) {}

    private final Duration firstPause;
    private final int mostAttempts;
    private final Clock clock;
    private final Bounded<Attempt> attempts = new Bounded<>(200);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
        return threads.submit(() -> {
            if (behaviour.dropCallbacks()) {
                return List.of();
            }
            Thread.sleep(behaviour.callbackDelayMillis());
            Callable<Boolean> copy = () -> insist(notice);
            return threads.invokeAll(IntStream.range(0, behaviour.repeat()).mapToObj(_ -> copy).toList());
        });
    }

    private boolean insist(Notice notice) throws InterruptedException {
        var pause = firstPause;
        for (var attempt = 1; attempt <= mostAttempts; attempt++) {
            if (isContent(notice)) {
                return true;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return false;
    }

    private boolean isContent(Notice notice) throws InterruptedException {
        try {
            var answer = client.send(notice.request(), BodyHandlers.ofString());
            remember(notice, answer.statusCode(), answer.body());
            return notice.content().test(answer);
        } catch (IOException e) {
            remember(notice, 0, e.toString());
            return false;
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
        threads.shutdownNow();
        client.shutdownNow();
    }
}
