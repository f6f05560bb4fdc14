package vn.motcua.simulators.neighbour;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.simulators.web.Handler;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;

/** One simulated neighbour: how it behaves now, what it was asked, what it told the portal. */
public final class Neighbour {

    /** What it does beside answering: nothing, reporting deliveries, or notifying payments. */
    public enum Kind {
        ANSWERS,
        REPORTS,
        PAYS
    }

    private static final long LONGEST_HANG_MILLIS = 120_000;

    private final String name;
    private final Kind kind;
    private final List<Lie> lies;
    private final Clock clock;
    private final Bounded<Seen> requests = new Bounded<>(200);
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.NORMAL);
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final AtomicInteger lossesLeft = new AtomicInteger();

    /** @param lies those that make sense here, for the page with the controls */
    public Neighbour(String name, Kind kind, List<Lie> lies, Clock clock) {
        this.name = name;
        this.kind = kind;
        this.lies = List.copyOf(lies);
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    List<Lie> lies() {
        return lies;
    }

    public Clock clock() {
        return clock;
    }

    public Behaviour behaviour() {
        return behaviour.get();
    }

    public void behave(Behaviour next) {
        failuresLeft.set(next.failNext());
        lossesLeft.set(next.loseNext());
        behaviour.set(next);
    }

    Bounded<Seen> requests() {
        return requests;
    }

    /** The same handler, but slow, failing, silent or babbling when it was told to be, and on record. */
    public Handler misbehaving(Handler real) {
        return request -> {
            try {
                return remember(request, misbehave(request, real));
            } catch (Problem problem) {
                remember(request, problem.reply());
                throw problem;
            }
        };
    }

    private Reply misbehave(Request request, Handler real) throws InterruptedException {
        var now = behaviour();
        Thread.sleep(now.delayMillis());
        if (now.hang()) {
            hang();
            return Reply.NONE;
        }
        if (fails()) {
            return new Problem(now.failStatus(), "Simulated failure", "The simulator was told to fail.").reply();
        }
        if (now.garble()) {
            return Reply.text(200, "text/html", "<html>Bảo trì hệ thống");
        }
        var reply = real.answer(request);
        return losesAnswer() ? Reply.NONE : reply;
    }

    private void hang() throws InterruptedException {
        for (var waited = 0; behaviour().hang() && waited < LONGEST_HANG_MILLIS; waited += 100) {
            Thread.sleep(100);
        }
    }

    /** Whether this time it fails; counts down the failures asked for. */
    public boolean fails() {
        return countDown(failuresLeft) || ThreadLocalRandom.current().nextDouble() < behaviour().failRate();
    }

    /** Whether this time it does what it is asked and nobody hears of it; counts down too. */
    public boolean losesAnswer() {
        return countDown(lossesLeft);
    }

    private static boolean countDown(AtomicInteger left) {
        return left.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
    }

    private Reply remember(Request request, Reply reply) {
        requests.add(Seen.of(clock.instant(), request, reply));
        return reply;
    }
}
