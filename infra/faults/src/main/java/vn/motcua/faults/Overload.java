package vn.motcua.faults;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * For a minute three times as many come as the portal has just been seen to manage. Who is let in is served quickly, who isn't
 * is told so at once and when to come again, people who write go before people who browse; and half a minute later all is well.
 */
final class Overload implements Case {

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration RUSH = Duration.ofSeconds(60);
    private static final Duration RECOVERED = Duration.ofSeconds(30);
    private static final int PEOPLE = 24;
    private static final int TIMES = 3;
    private static final double WRITES_PER_SECOND = 20;
    /** Of the goodput before: what is measured in ten seconds on a busy machine varies by about so much. */
    private static final double AS_BEFORE = 0.75;
    /** Of what comes, so much may end without an answer: this machine carries both sides. */
    private static final double LOST = 0.001;

    static final Duration FAST = Duration.ofSeconds(2);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public List<String> play(Stage stage) {
        var page = stage.portal().address().resolve("/thu-tuc/3.000333");
        var write = stage.portal().address().resolve("/api/payment/v1/vnpay/return");
        var wrong = new ArrayList<String>();
        try (var load = new Load(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // A first look warms up, the second one counts.
            goodput(load, page);
            var capacity = goodput(load, page);
            var writing = CompletableFuture.supplyAsync(
                    () -> List.copyOf(load.rush(WRITES_PER_SECOND, RUSH, () -> unsigned(write))), threads);
            var browsing = List.copyOf(load.rush(TIMES * capacity, RUSH, () -> HttpRequest.newBuilder(page)));
            wrong.addAll(judge(capacity, RUSH, browsing, writing.join()));
            var end = Instant.now().plus(RECOVERED);
            var again = goodput(load, page);
            while (again < AS_BEFORE * capacity && Instant.now().isBefore(end)) {
                again = goodput(load, page);
            }
            System.out.printf("    %.0f/s before, %.0f/s again after%n", capacity, again);
            if (again < AS_BEFORE * capacity) {
                wrong.add(
                        "After %d s it manages %.0f/s, before it was %.0f/s".formatted(RECOVERED.toSeconds(), again, capacity));
            }
        }
        wrong.addAll(stage.journeys("criminal-record", 1, Silent.AUDIENCE));
        return wrong;
    }

    /** A notice that isn't signed, from the way back of a payer: counted as a payment, answered without touching anything. */
    private static HttpRequest.Builder unsigned(URI address) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("{}", StandardCharsets.UTF_8));
    }

    private static double goodput(Load load, URI page) {
        var good = load.steadily(PEOPLE, LOOK, page).stream().filter(Load.Answer::isGood).count();
        return good / (double) LOOK.toSeconds();
    }

    /** @param capacity good answers a second before */
    static List<String> judge(double capacity, Duration time, List<Load.Answer> browsing, List<Load.Answer> writing) {
        var wrong = new ArrayList<String>();
        var good = browsing.stream().filter(Load.Answer::isGood).toList();
        var refused = browsing.stream().filter(Load.Answer::isRefusal).toList();
        var lost = browsing.size() - good.size() - refused.size();
        var goodput = good.size() / (double) time.toSeconds();
        System.out.printf("    of %d came in %d (%.0f/s, 95 %% within %d ms), refused %d (95 %% within %d ms), lost %d%n",
                browsing.size(), good.size(), goodput, Load.p95(good).toMillis(), refused.size(), Load.p95(refused).toMillis(),
                lost);
        if (goodput < capacity / 2) {
            wrong.add("Under the rush only %.0f/s are served, of %.0f/s".formatted(goodput, capacity));
        }
        if (Load.p95(good).compareTo(FAST) > 0) {
            wrong.add("Who was let in waited %d ms".formatted(Load.p95(good).toMillis()));
        }
        if (Load.p95(refused).compareTo(AT_ONCE) > 0) {
            wrong.add("Who was turned away waited %d ms for that".formatted(Load.p95(refused).toMillis()));
        }
        if (lost > LOST * browsing.size()) {
            wrong.add("%d of %d got neither an answer nor a refusal".formatted(lost, browsing.size()));
        }
        refused.stream().filter(each -> !each.saysWhen()).findFirst()
                .ifPresent(each -> wrong.add("A refusal (" + each.status() + ") doesn't say when to come again"));
        var shutOut = share(writing);
        if (shutOut > share(browsing)) {
            wrong.add("Of those who pay %.1f %% were refused, of those who browse %.1f %%".formatted(100 * shutOut,
                    100 * share(browsing)));
        }
        return wrong;
    }

    private static double share(List<Load.Answer> answers) {
        return answers.isEmpty() ? 0 : answers.stream().filter(Load.Answer::isRefusal).count() / (double) answers.size();
    }
}
