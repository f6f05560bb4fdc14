import module java.base;

/** Processes whose supervisor was killed: ended before a new start, and by {@code down}. */
final class Leftovers {

    private Leftovers() {}

    static void end(Home home) {
        var parts = Note.all(home).stream().filter(note -> !note.name().equals(Supervisor.NAME)).toList();
        var alive = parts.stream().filter(Note::isAlive).toList();
        if (!alive.isEmpty()) {
            Console.say("Stopping what an earlier run left behind: %s", alive.stream().map(Note::name).collect(Collectors.joining(", ")));
        }
        // The database last: the others may still have something to write.
        var vital = alive.stream().collect(Collectors.partitioningBy(note -> note.name().equals("database") || note.name().startsWith("broker")));
        endTogether(vital.get(false));
        endTogether(vital.get(true));
        parts.forEach(note -> Note.forget(home, note.name()));
    }

    private static void endTogether(List<Note> notes) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            notes.forEach(note -> threads.submit(() -> Signals.end(note)));
        }
    }
}
