package vn.motcua.journeys;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** How long the gateway tells whoever asks too often to wait. A service's own limit of tries says something else. */
public final class TooFast {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration IN_ALL = Duration.ofMinutes(5);
    private static final String TYPE = "\"urn:motcua:problem:too-many\"";

    /** @return empty when the answer isn't the gateway's, so that waiting changes nothing */
    public static Optional<Duration> wait(int status, HttpHeaders headers, byte[] body) {
        return status == 429 && isTheGateways(headers, body)
                ? headers.firstValue("retry-after").map(Long::parseLong).map(Duration::ofSeconds)
                        .filter(wait -> wait.compareTo(LONGEST) <= 0)
                : Optional.empty();
    }

    /** Its page says so in words only; no service of the portal has one with this status and a time. */
    private static boolean isTheGateways(HttpHeaders headers, byte[] body) {
        return headers.firstValue("content-type").orElse("").startsWith("text/html")
                || new String(body, StandardCharsets.UTF_8).contains(TYPE);
    }

    /**
     * Sends until the gateway doesn't say to wait, or for long enough; what it turned away has had no effect.
     *
     * @param <A> an answer
     */
    public static <A> A patiently(Supplier<A> sending, Function<A, Optional<Duration>> wait) {
        var patience = System.nanoTime() + IN_ALL.toNanos();
        while (true) {
            var answer = sending.get();
            var told = wait.apply(answer);
            if (told.isEmpty() || System.nanoTime() > patience) {
                return answer;
            }
            LockSupport.parkNanos(told.get().toNanos());
        }
    }

    private TooFast() {}
}
