package vn.motcua.documents.load;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets in so many at once; others wait a while and are then asked to come back (503). */
public final class Gate {

    private static final long PATIENCE_SECONDS = 15;

    /** Work that may refuse in its own way. */
    public interface Work<T, E extends Exception> {
        T work() throws E;
    }

    private final Semaphore places;

    public Gate(int places) {
        this.places = new Semaphore(places, true);
    }

    public <T, E extends Exception> T through(Work<T, E> work) throws E {
        enter(1);
        try {
            return work.work();
        } finally {
            places.release();
        }
    }

    /** Takes places until {@link #leave}; more than there are never fit. */
    public void enter(int wanted) {
        try {
            if (!places.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    public void leave(int taken) {
        places.release(taken);
    }
}
