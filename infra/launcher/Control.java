import module java.base;

/** What can be asked of a portal that runs already, from another terminal. */
final class Control {

    /** Every part has its own deadline when it stops; together they stay below this. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(120);

    /** The first start fetches and builds everything. */
    private static final Duration LONGEST_START = Duration.ofMinutes(60);

    private final Home home;

    Control(Home home) {
        this.home = home;
    }

    int down() {
        var supervisor = supervisor();
        supervisor.ifPresentOrElse(note -> {
            Signals.send(note, "TERM");
            if (!Signals.isGoneWithin(note, LONGEST_STOP)) {
                Signals.send(note, "KILL");
            }
        }, () -> Console.say("The portal in %s does not run.", home.data()));
        Leftovers.end(home);
        supervisor.ifPresent(_ -> Console.say("Everything has been stopped."));
        return 0;
    }

    /** Starts the supervisor in the background and shows what it says until it is ready. */
    int detach(List<String> words) throws IOException {
        home.open();
        var log = home.log(Supervisor.NAME);
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of("nohup", home.repository().resolve("motcua").toString(), "up"));
        words.stream().skip(1).filter(word -> !word.equals("--detach")).forEach(command::add);
        var supervisor = new ProcessBuilder(command).directory(home.repository().toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(log.toFile()).start();
        var shown = new Tail(log);
        var said = new StringBuilder();
        Patience.until(LONGEST_START, Duration.ofMillis(200), () -> said.append(shown.showNew()).indexOf(Up.LAST_WORDS) >= 0 || !supervisor.isAlive());
        shown.showNew();
        return supervisor.isAlive() ? 0 : supervisor.exitValue();
    }

    int status(boolean json) {
        var notes = Note.all(home).stream().sorted(Comparator.comparing(Note::name)).toList();
        if (json) {
            Console.say("%s", Status.json(home, notes));
        } else if (supervisor().isEmpty() && notes.stream().noneMatch(Note::isAlive)) {
            Console.say("The portal in %s does not run: ./motcua up starts it.", home.data());
        } else {
            Console.say("%s", Status.table(home, notes));
        }
        return notes.stream().allMatch(Note::isReady) && supervisor().isPresent() ? 0 : 1;
    }

    int logs(String name, boolean follow) throws IOException {
        var log = home.log(name);
        if (!Files.exists(log)) {
            throw new Trouble("\"%s\" has no log: ./motcua status lists the names.".formatted(name));
        }
        var shown = new Tail(log);
        shown.showNew();
        while (follow && Patience.rest(Duration.ofMillis(300))) {
            shown.showNew();
        }
        return 0;
    }

    int restart(String name, boolean builds) throws IOException {
        var before = Note.read(home, name).filter(_ -> supervisor().isPresent())
                .orElseThrow(() -> new Trouble("\"%s\" does not run: ./motcua status lists what does.".formatted(name)));
        if (builds) {
            var services = new Parts(home, new Secrets(home)).instances();
            new Build(home).refresh(services.stream().filter(service -> service.name().equals(name)).map(JavaService::build).toList());
        }
        Files.writeString(home.notes().resolve(name + ".restart"), "");
        var isBack = Patience.until(Duration.ofSeconds(150), Duration.ofMillis(200),
                () -> Note.read(home, name).filter(note -> note.pid() != before.pid() && note.isReady()).isPresent());
        if (!isBack) {
            throw new Trouble("%s did not come back: the reason is in %s.".formatted(name, home.log(name)));
        }
        Console.say("%s runs again.", name);
        return 0;
    }

    /** @return what was typed; nothing when nobody is there to type */
    private static String typed(String question) {
        var line = IO.readln(question);
        return line == null ? "" : line.strip();
    }

    int reset(boolean sure) throws IOException {
        if (!sure && !"yes".equalsIgnoreCase(typed("Delete all data in %s? Type yes: ".formatted(home.data())))) {
            Console.say("Nothing has been deleted.");
            return 1;
        }
        down();
        if (!Files.exists(home.data())) {
            return 0;
        }
        try (var folders = Files.list(home.data())) {
            // The cache is no data, takes a minute to make again, and this program runs from it.
            for (var folder : folders.filter(folder -> !folder.equals(home.cache())).toList()) {
                Snapshot.delete(folder);
            }
        }
        Console.say("%s is empty: ./motcua up starts from nothing.", home.data());
        return 0;
    }

    private Optional<Note> supervisor() {
        return Note.read(home, Supervisor.NAME).filter(Note::isAlive);
    }
}
