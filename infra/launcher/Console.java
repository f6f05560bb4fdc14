import module java.base;

/** What the person at the terminal reads: one line per part, in the order things happen. */
final class Console {

    private static final Instant STARTED = ProcessHandle.current().info().startInstant().orElse(Instant.now());

    private Console() {}

    static synchronized void say(String line, Object... values) {
        IO.println(values.length == 0 ? line : line.formatted(values));
    }

    /** Something takes a while now. */
    static void doing(String name, String what, Object... values) {
        say("  … %-13s %s", name, what.formatted(values));
    }

    /** Something is done. */
    static void done(String name, String what, Duration took) {
        say("  ✓ %-13s %-44s %6.1f s", name, what, took.toMillis() / 1000.0);
    }

    /** Something went wrong, with what to do about it. */
    static void wrong(String name, String what, Object... values) {
        say("  ✗ %-13s %s", name, what.formatted(values));
    }

    /** Time since this program was started, its own compilation included. */
    static Duration sinceStart() {
        return Duration.between(STARTED, Instant.now());
    }
}
