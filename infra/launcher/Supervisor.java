import module java.base;

/** Starts everything, keeps it running, ends it in order; lives in the foreground as long as the portal does. */
final class Supervisor {

    static final String NAME = "supervisor";

    /** Starting takes CPU, so few at a time are sooner ready than all at once. */
    private static final int STARTS_AT_A_TIME = 4;

    private final Home home;
    private final List<Keeper> keepers;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile Optional<Process> companion = Optional.empty();
    private volatile boolean begun;

    Supervisor(Home home, List<Part> parts) {
        var starts = new Semaphore(STARTS_AT_A_TIME, true);
        this.home = home;
        keepers = parts.stream().map(part -> new Keeper(home, part, starts)).toList();
    }

    /** What has to be done once the data directory is ours, before anything starts. */
    interface Beginning {

        void begin() throws IOException;
    }

    void start() {
        start(() -> {});
    }

    /** Takes hold of the data directory and starts every part; returns when all are ready or have had their time. */
    void start(Beginning beginning) {
        hold();
        Leftovers.end(home);
        keepers.stream().flatMap(keeper -> keeper.part().ports().stream()).forEach(Part.Place::requireFree);
        begin(beginning);
        begun = true;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
        for (var keeper : keepers) {
            Thread.ofVirtual().start(() -> keeper.keep(needsOf(keeper)));
        }
        keepers.forEach(this::awaitFirst);
    }

    private static void begin(Beginning beginning) {
        try {
            beginning.begin();
        } catch (IOException failed) {
            throw new Trouble("The portal cannot begin (%s).".formatted(failed.getMessage()), failed);
        }
    }

    /** Returns when the portal has been ended, from this terminal or another. */
    void await() throws InterruptedException {
        ended.await();
    }

    /** A process that works beside the portal and ends with it. */
    void endWith(Process process) {
        companion = Optional.of(process);
    }

    /** Names of the parts that did not become ready in their time. */
    List<String> missing() {
        return keepers.stream().filter(keeper -> !keeper.first().getNow(false)).map(keeper -> keeper.part().name()).toList();
    }

    /** Doors first, then what stands behind them; what holds the data last. */
    void end() {
        if (!begun || !ending.compareAndSet(false, true)) {
            return;
        }
        Console.say("\nStopping.");
        companion.ifPresent(Process::destroy);
        var byVitality = keepers.stream().collect(Collectors.partitioningBy(keeper -> keeper.part().isVital()));
        endTogether(byVitality.get(false));
        endTogether(byVitality.get(true).stream().filter(keeper -> !keeper.part().needs().isEmpty()).toList());
        endTogether(byVitality.get(true).stream().filter(keeper -> keeper.part().needs().isEmpty()).toList());
        companion.ifPresent(Supervisor::awaitEnd);
        Note.forget(home, NAME);
        Console.say("Everything has been stopped.");
        ended.countDown();
    }

    private static void awaitEnd(Process process) {
        if (!Patience.until(Duration.ofSeconds(30), Duration.ofMillis(100), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    private static void endTogether(List<Keeper> keepers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            keepers.forEach(keeper -> threads.submit(keeper::stop));
        }
    }

    private List<CompletableFuture<Boolean>> needsOf(Keeper keeper) {
        return keepers.stream().filter(other -> keeper.part().needs().contains(other.part().name())).map(Keeper::first).toList();
    }

    private void awaitFirst(Keeper keeper) {
        try {
            if (!keeper.first().join() && keeper.part().isVital()) {
                throw new Trouble("Without %s nothing else can work: the reason is in %s.".formatted(keeper.part().name(), home.log(keeper.part().name())));
            }
        } catch (CompletionException broken) {
            switch (broken.getCause()) {
                case Trouble trouble -> throw trouble;
                case Throwable other -> throw new Trouble("%s cannot be started (%s).".formatted(keeper.part().name(), other), other);
            }
        }
    }

    /** The lock goes with the process, so that a supervisor that was killed leaves no trace that bars the next. */
    private void hold() {
        try {
            var channel = FileChannel.open(home.notes().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new Trouble("The portal in %s runs already: ./motcua status shows it, ./motcua down stops it.".formatted(home.data()));
            }
        } catch (IOException notLockable) {
            throw new Trouble("%s cannot be locked (%s): put the data directory on a local disk with MOTCUA_HOME."
                    .formatted(home.notes(), notLockable.getMessage()), notLockable);
        }
        var me = ProcessHandle.current().pid();
        new Note(NAME, me, Birth.of(me).orElse(""), "", "TERM", Instant.now(), 0).write(home);
    }
}
