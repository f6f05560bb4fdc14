package vn.motcua.platform.shutdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;

/** No timed job begins once a service is told to stop: what it needs is about to be closed, and another instance has one too. */
@ApplicationScoped
class Timers {

    private final Scheduler scheduler;

    Timers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void pause(@Observes ShutdownDelayInitiatedEvent told) {
        scheduler.pause();
    }

    /** Where nobody waits before stopping. */
    void pause(@Observes ShutdownEvent ended) {
        scheduler.pause();
    }
}
