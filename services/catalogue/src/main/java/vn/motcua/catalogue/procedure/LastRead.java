package vn.motcua.catalogue.procedure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.platform.problem.Passing;

/** What was read last of the procedures that are read most, for the time that the database doesn't answer. */
@ApplicationScoped
class LastRead {

    private static final int MOST = 200;
    /** So long nobody waits again for a database that was just found away. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** As long as a reader of something that we have may wait for something newer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, ProcedureView> views = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ProcedureView> eldest) {
            return size() > MOST;
        }
    });
    private final Clock clock;
    private volatile Instant away = Instant.MIN;

    LastRead(Clock clock) {
        this.clock = clock;
    }

    /** As it is; as it was when that can't be known at once. Fails as the reading does when this one was never read here. */
    ProcedureView orNow(String code, Supplier<ProcedureView> reading) {
        var last = views.get(code);
        if (last == null) {
            return remembered(code, reading);
        }
        if (clock.instant().isBefore(away)) {
            return last;
        }
        try {
            return soon(() -> remembered(code, reading));
        } catch (RuntimeException e) {
            if (!Passing.is(e)) {
                views.remove(code);
                throw e;
            }
            away = clock.instant().plus(PAUSE);
            return last;
        }
    }

    private ProcedureView remembered(String code, Supplier<ProcedureView> reading) {
        var view = reading.get();
        views.put(code, view);
        return view;
    }

    /** In a thread of its own, which a database that hangs may keep for as long as it likes. */
    private static ProcedureView soon(Supplier<ProcedureView> reading) {
        var answer = new CompletableFuture<ProcedureView>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(reading.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
