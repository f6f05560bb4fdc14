package vn.motcua.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A part that everybody needs hangs for a while: it takes connections and doesn't answer. */
final class Freeze implements Case {

    private final String part;
    private final Duration time;

    Freeze(String part, Duration time) {
        this.part = part;
        this.time = time;
    }

    @Override
    public String name() {
        return part + "-hangs";
    }

    @Override
    public List<String> play(Stage stage) {
        var thaws = Thread.ofVirtual().unstarted(() -> {
            LockSupport.parkNanos(time.toNanos());
            stage.portal().thaw(part);
        });
        stage.portal().freeze(part);
        thaws.start();
        var wrong = new ArrayList<>(stage.journeys("criminal-record", 2, Silent.AUDIENCE));
        try {
            thaws.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stage.portal().recover();
        return wrong;
    }
}
