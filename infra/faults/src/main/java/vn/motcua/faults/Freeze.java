package vn.motcua.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * A part that everybody needs hangs for a while: it takes connections and doesn't answer. Meanwhile a service that needs it is
 * started.
 */
final class Freeze implements Case {

    private final String part;
    private final Duration time;
    private final String started;

    Freeze(String part, Duration time, String started) {
        this.part = part;
        this.time = time;
        this.started = started;
    }

    @Override
    public String name() {
        return part + "-hangs";
    }

    @Override
    public List<String> play(Stage stage) {
        stage.portal().freeze(part);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                Portal.rest(time);
                stage.portal().thaw(part);
            });
            var restart = threads.submit(() -> stage.portal().command("restart", started, "--no-build"));
            var wrong = new ArrayList<>(stage.journeys("criminal-record", 2, Silent.AUDIENCE));
            restart.get();
            stage.portal().recover();
            return wrong;
        } catch (ExecutionException e) {
            throw new IllegalStateException(started + " didn't start while " + part + " hung", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
