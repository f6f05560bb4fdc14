import module java.base;

/**
 * {@code ./motcua practise}: starts each part once more, all by itself, for the JVM to note what a start needs. It has
 * its own data directory, database and ports, so the real portal doesn't notice; {@code up} runs it in the background, at
 * the lowest priority, when there is no head start yet for what has been built.
 */
final class Practice {

    /** Far from the real ports. */
    private static final int OFFSET = 5000;

    /** At the lowest priority everything takes its time. */
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private static final long ROOM_NEEDED = 4L << 30;

    private final Home home;
    private volatile boolean broken;

    Practice(Home home) {
        this.home = home;
    }

    /** Starts the background process if there is something to learn; {@code MOTCUA_PRACTICE=off} forbids it. */
    static Optional<Process> begin(Home home, List<Learner> learners) {
        var wanted = learners.stream().anyMatch(learner -> isWanted(home, learner));
        if (!wanted || "off".equals(System.getenv("MOTCUA_PRACTICE")) || home.cache().toFile().getUsableSpace() < ROOM_NEEDED) {
            return Optional.empty();
        }
        var command = List.of("nice", "-n", "19", home.repository().resolve("motcua").toString(), "practise");
        var builder = new ProcessBuilder(command).directory(home.repository().toFile()).redirectErrorStream(true).redirectOutput(home.log("practice").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_PORT_"));
        builder.environment().put("MOTCUA_PORT_OFFSET", Integer.toString(Port.offset() + OFFSET));
        builder.environment().put("MOTCUA_HOME", home.cache().resolve("practice").toString());
        builder.environment().put("MOTCUA_CACHE", home.cache().toString());
        try {
            var process = builder.start();
            Console.doing("practice", "learning to start faster next time, in the background");
            return Optional.of(process);
        } catch (IOException noNice) {
            return Optional.empty();
        }
    }

    /** One service after the other, between a database and a broker of its own. */
    int run() throws Exception {
        home.open();
        var parts = new Parts(home, new Secrets(home));
        var supervisor = new Supervisor(home, List.of(parts.database(), parts.broker()));
        try {
            supervisor.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::breakOff));
            for (var learner : parts.learners()) {
                if (!broken && isWanted(home, learner)) {
                    practise(learner, new Head(home, learner));
                }
            }
        } finally {
            supervisor.end();
            Snapshot.delete(home.data());
        }
        return 0;
    }

    private static boolean isWanted(Home home, Learner learner) {
        return learner.canLearn() && !new Head(home, learner).exists();
    }

    private void practise(Learner learner, Head head) throws Exception {
        Files.createDirectories(head.folder());
        var file = head.file();
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        var child = begin(learner, fresh);
        if (child.isEmpty()) {
            return;
        }
        if (hasLearnt(learner, child.get()) && Files.exists(fresh)) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            head.deleteOthers();
            Console.say("%s has its head start: %d MB", learner.name(), Files.size(file) >> 20);
        }
    }

    /** False when the service never became ready: what a failed start needs is of no use. */
    private static boolean hasLearnt(Learner learner, Child child) {
        Patience.until(LONGEST_START, Duration.ofMillis(500), () -> learner.isReady() || !child.isAlive());
        var isReady = learner.isReady();
        // The first pages and the description load what the first visitors will need.
        Stream.of("/", "/q/openapi", "/q/metrics").forEach(path -> Http.isOk("http://127.0.0.1:" + learner.ports().getFirst().number() + path));
        child.finish(LONGEST_START);
        return isReady;
    }

    /** Starting and breaking off exclude each other, so that nothing is started that nobody ends. */
    private synchronized Optional<Child> begin(Learner learner, Path into) throws IOException {
        return broken ? Optional.empty() : Optional.of(Child.start(home, learner, learner.learn(into), "KILL", 0));
    }

    private synchronized void breakOff() {
        broken = true;
        Leftovers.end(home);
    }
}
