import module java.base;

/** A started part: its process, its log, its note. */
final class Child {

    private static final List<String> OWN_SESSION = findSetsid();

    private final Home home;
    private final Process process;
    private Note note;

    private Child(Home home, Process process, Note note) {
        this.home = home;
        this.process = process;
        this.note = note;
    }

    /** Starts the part with a fresh log; the log before stays beside it as {@code .1}. */
    static Child start(Home home, Part part, int deaths) throws Exception {
        return start(home, part, part.launch(), part.farewell(), deaths);
    }

    /** @param signal what ends it in order, should this program no longer be there to do so */
    static Child start(Home home, Part part, Part.Launch launch, String signal, int deaths) throws IOException {
        var command = new ArrayList<>(OWN_SESSION);
        command.addAll(launch.command());
        rotate(home.log(part.name()));
        var builder = new ProcessBuilder(command).directory(home.repository().toFile()).redirectErrorStream(true).redirectOutput(home.log(part.name()).toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(launch.environment());
        var process = builder.start();
        process.getOutputStream().close();
        var ports = part.ports().stream().map(place -> Integer.toString(place.number())).collect(Collectors.joining(","));
        var note = new Note(part.name(), process.pid(), Birth.of(process.pid()).orElse(""), ports, signal, Instant.EPOCH, deaths);
        note.write(home);
        return new Child(home, process, note);
    }

    void isReadyNow() {
        note = note.readySince(Instant.now());
        note.write(home);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it in order, and leaves it the given time to write down what it has learnt. */
    void finish(Duration patience) {
        process.destroy();
        if (!Signals.isGoneWithin(note, patience)) {
            Signals.end(note);
        }
        Note.forget(home, note.name());
    }

    void end() {
        Signals.end(note);
        Note.forget(home, note.name());
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** In a session of its own the child doesn't hear the terminal's Ctrl-C: the supervisor ends the parts, in order. */
    private static List<String> findSetsid() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid").filter(file -> Files.isExecutable(Path.of(file))).limit(1).toList();
    }
}
