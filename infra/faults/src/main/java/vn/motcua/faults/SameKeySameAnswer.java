package vn.motcua.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A write that is sent again with its key gets the first answer; with another body it is refused. */
final class SameKeySameAnswer implements Checked {

    /** So many of a case's writes are sent again. */
    private static final int SAMPLE = 40;
    private static final int MOST_TIMES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public String promise() {
        return "same key and body, same answer; other body, 422";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var writes = evidence.exchanges().stream()
                .filter(each -> each.method().equals("POST") && each.key().isPresent() && each.succeeded()
                        && each.path().startsWith("/api/"))
                .toList();
        var found = new ArrayList<String>();
        try (var http = HttpClient.newHttpClient()) {
            for (int index = 0; index < writes.size(); index += Math.max(1, writes.size() / SAMPLE)) {
                repeat(http, writes.get(index), found);
            }
        }
        return found;
    }

    private static void repeat(HttpClient http, Exchange write, List<String> found) {
        var where = Paths.shape(write.path());
        var again = send(http, write.request());
        if (again.statusCode() == 401) {
            return;
        }
        if (again.statusCode() != write.status() || !Arrays.equals(again.body(), write.answer())) {
            found.add("%s: first %d, again %d%s".formatted(where, write.status(), again.statusCode(),
                    again.statusCode() == write.status() ? ", with another body" : ""));
        }
        var text = new String(write.body(), StandardCharsets.UTF_8);
        if (text.startsWith("{") && !changed(text).equals(text)) {
            var other = send(http, HttpRequest.newBuilder(write.request(), (_, _) -> true)
                    .POST(BodyPublishers.ofString(changed(text))).build());
            // What isn't even well formed any more may be refused for that.
            if (other.statusCode() != 422 && other.statusCode() != 400) {
                found.add("%s: another body under the same key got %d".formatted(where, other.statusCode()));
            }
        }
    }

    /** A value that is no name of a member, so that the request stays well formed. */
    private static String changed(String json) {
        return json.replaceFirst(":\"([^\"]*)\"", ":\"$1x\"").replaceFirst(":true", ":false");
    }

    /** Whoever writes so much in a minute is asked to come again. */
    private static HttpResponse<byte[]> send(HttpClient http, HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            for (int times = 0; answer.statusCode() == 429 && times < MOST_TIMES; times++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                answer = http.send(request, BodyHandlers.ofByteArray());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
