package vn.motcua.platform.inbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;

/** Whether this service is closing, and with it whatever a consumer needs. */
@Singleton
class Ending {

    private static final int BEFORE_ALL_OTHERS = 1;

    private volatile boolean begun;

    void begin(@Observes @Priority(BEFORE_ALL_OTHERS) ShutdownEvent told) {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
