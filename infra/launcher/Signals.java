import module java.base;

/** Ends processes that are certainly ours: politely first, for good when the deadline has passed. */
final class Signals {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private Signals() {}

    /** Returns when the process is gone; asks again before each signal whether it is still the one in the note. */
    static void end(Note note) {
        send(note, note.signal());
        if (!isGoneWithin(note, PATIENCE)) {
            Console.wrong(note.name(), "does not stop, so it is killed (pid %d)", note.pid());
            send(note, "KILL");
            isGoneWithin(note, Duration.ofSeconds(5));
        }
    }

    /** The JDK can only send TERM, which PostgreSQL takes as "wait until everyone has left". */
    static void send(Note note, String signal) {
        if (!note.isAlive()) {
            return;
        }
        // A killed process can't end its children any more, so they go with it.
        var children = ProcessHandle.of(note.pid()).stream().flatMap(ProcessHandle::descendants).filter(_ -> signal.equals("KILL")).toList();
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, note.pid())).redirectErrorStream(true).start().waitFor();
        } catch (IOException noShell) {
            ProcessHandle.of(note.pid()).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    static boolean isGoneWithin(Note note, Duration patience) {
        return Patience.until(patience, Duration.ofMillis(50), () -> !note.isAlive());
    }
}
