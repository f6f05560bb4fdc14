import module java.base;

/** Waiting with a deadline; nothing in the launcher waits without one. */
final class Patience {

    private Patience() {}

    /** Looks again after each pause; false when the time is over or the thread is interrupted. */
    static boolean until(Duration patience, Duration pause, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !rest(pause)) {
                return false;
            }
        }
        return true;
    }

    static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
