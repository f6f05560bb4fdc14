import module java.base;

/** Looks after one part: starts it when what it needs is ready, and again when it dies, with growing pauses. */
final class Keeper {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** So often may a part die before it has ever been ready, until the start is called failed. */
    private static final int TRIES = 4;

    private final Home home;
    private final Part part;
    private final Semaphore starts;
    private final CompletableFuture<Boolean> first = new CompletableFuture<>();
    private volatile Optional<Child> child = Optional.empty();
    private volatile boolean stopping;
    private Optional<Instant> ready = Optional.empty();
    private Duration pause = FIRST_PAUSE;
    private int deaths;

    /** @param starts how many parts may be starting at the same time */
    Keeper(Home home, Part part, Semaphore starts) {
        this.home = home;
        this.part = part;
        this.starts = starts;
    }

    Part part() {
        return part;
    }

    /** True when the part became ready, false when it didn't in its time; fails when it can't be started at all. */
    CompletableFuture<Boolean> first() {
        return first;
    }

    /** Keeps the part running until {@link #stop}; the caller gives it a thread. */
    void keep(List<CompletableFuture<Boolean>> needs) {
        try {
            CompletableFuture.allOf(needs.toArray(CompletableFuture[]::new)).join();
            part.prepare();
            while (!stopping) {
                live();
            }
        } catch (CompletionException needFailed) {
            first.complete(false);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (Exception broken) {
            first.completeExceptionally(broken);
        }
    }

    void stop() {
        synchronized (this) {
            stopping = true;
        }
        child.ifPresent(Child::end);
    }

    /** Stopping waits for a start in progress, so that no process is left which nobody ends. */
    private synchronized Optional<Child> begin() throws Exception {
        if (!stopping) {
            child = Optional.of(Child.start(home, part, deaths));
        }
        return child;
    }

    /** One life of the process, from its start to its end and the pause after it. */
    private void live() throws Exception {
        var begun = Instant.now();
        ready = Optional.empty();
        var running = start(begun);
        while (!stopping && running.isPresent() && running.get().isAlive()) {
            if (isRestartWished()) {
                Console.doing(part.name(), "restarting, as asked");
                Balancer.leaveOut(part);
                running.get().end();
                return;
            }
            if (ready.isEmpty() && part.isReady()) {
                // Slower than it should be, but there.
                settle(running.get(), begun);
            }
            Patience.rest(Duration.ofMillis(200));
        }
        if (!stopping) {
            mourn(running.orElseThrow());
        }
    }

    private Optional<Child> start(Instant begun) throws Exception {
        starts.acquire();
        try {
            var started = begin();
            if (stopping || started.isEmpty()) {
                return Optional.empty();
            }
            var running = started.get();
            var looked = Patience.until(part.patience(), Duration.ofMillis(100), () -> stopping || !running.isAlive() || part.isReady());
            if (!looked) {
                Console.wrong(part.name(), "is not ready after %d s: see ./motcua logs %s", part.patience().toSeconds(), part.name());
                first.complete(false);
            } else if (!stopping && running.isAlive()) {
                settle(running, begun);
            }
            return started;
        } finally {
            starts.release();
        }
    }

    private void settle(Child running, Instant begun) throws Exception {
        try {
            part.settle();
        } catch (Exception failed) {
            running.end();
            if (!first.isDone()) {
                throw failed;
            }
            Console.wrong(part.name(), "%s", failed.getMessage());
            return;
        }
        running.isReadyNow();
        Balancer.letIn(part);
        ready = Optional.of(Instant.now());
        Console.done(part.name(), first.isDone() ? part.title() + ", again" : part.title(), Duration.between(begun, Instant.now()));
        first.complete(true);
    }

    private void mourn(Child dead) throws InterruptedException {
        deaths++;
        pause = ready.filter(since -> since.plus(LONGEST_PAUSE).isBefore(Instant.now())).isPresent() ? FIRST_PAUSE : pause;
        Console.wrong(part.name(), "has ended (code %d), starting again in %d s: see ./motcua logs %s", dead.waitFor(), pause.toSeconds(), part.name());
        if (deaths >= TRIES) {
            first.complete(false);
        }
        Patience.until(pause, Duration.ofMillis(200), () -> stopping || isRestartWished());
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    /** Asked for from another terminal, by a file. */
    private boolean isRestartWished() {
        try {
            return Files.deleteIfExists(home.notes().resolve(part.name() + ".restart"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
