import module java.base;

/** What runs, as a table for people and as JSON for programs. */
final class Status {

    private Status() {}

    static String table(Home home, List<Note> notes) {
        var lines = new StringJoiner("\n");
        lines.add("%-14s %-9s %8s %-13s %8s  %s".formatted("name", "state", "pid", "ports", "memory", "ready since"));
        for (var note : notes) {
            var since = note.isReady() ? DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault()).format(note.since()) : "";
            lines.add("%-14s %-9s %8d %-13s %5d MB  %s%s".formatted(note.name(), state(note), note.pid(), note.ports(), memory(note) >> 20, since,
                    note.deaths() == 0 ? "" : " (started again %d times)".formatted(note.deaths())));
        }
        var total = notes.stream().mapToLong(Status::memory).sum();
        return lines.add("%-14s %-9s %8s %-13s %5d MB".formatted("all", "", "", "", total >> 20)).add("Data and logs: " + home.data()).toString();
    }

    /** One object for each process: what another program needs to find it, to watch it or to end it. */
    static String json(Home home, List<Note> notes) {
        return notes.stream().map(note -> json(home, note)).collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    private static String json(Home home, Note note) {
        return """
                {"name":"%s","state":"%s","pid":%d,"ports":[%s],"data":%s,"log":"%s","memory":%d,"readySince":%s,"restarts":%d}"""
                .formatted(note.name(), state(note), note.pid(), note.ports(), data(home, note), home.log(note.name()), memory(note),
                        note.isReady() ? "\"" + note.since() + "\"" : "null", note.deaths());
    }

    static long memoryOfAll(Home home) {
        return Note.all(home).stream().mapToLong(Status::memory).sum();
    }

    /** The supervisor is the parent of all others, so only its own memory is counted for it. */
    private static long memory(Note note) {
        if (!note.isAlive()) {
            return 0;
        }
        return note.name().equals(Supervisor.NAME) ? Memory.ofOne(note.pid()) : Memory.ofTree(note.pid());
    }

    private static String state(Note note) {
        return note.isReady() ? "ready" : note.isAlive() ? "starting" : "down";
    }

    private static String data(Home home, Note note) {
        var folder = home.data().resolve(note.name());
        return Files.isDirectory(folder) ? "\"" + folder + "\"" : "null";
    }
}
