import module java.base;

/** {@code ./motcua up}: from sources to a portal that answers, then keeps it running. */
final class Up {

    static final String LAST_WORDS = "Stop with Ctrl-C here, or ./motcua down anywhere.";

    private final Home home;
    private final boolean builds;
    private final List<String> words;

    Up(Home home, List<String> words) {
        this.home = home;
        this.builds = !words.contains("--no-build");
        this.words = words;
    }

    int run() throws InterruptedException {
        Console.say("Một Cửa — data in %s\n", home.data());
        Profile.requireOwnPasswords(home);
        home.open();
        new Artifacts(home).fetch();
        var size = Size.wished(home, words);
        var parts = new Parts(home, new Secrets(home), size);
        if (builds) {
            new Build(home).refresh(parts.services().stream().map(JavaService::build).toList());
        }
        var supervisor = new Supervisor(home, present(parts));
        try {
            supervisor.start(() -> {
                size.keep(home);
                parts.balance();
            });
        } catch (Trouble trouble) {
            supervisor.end();
            throw trouble;
        }
        // From here on we only wait: give back what starting has used.
        System.gc();
        summary(supervisor.missing());
        Practice.begin(home, parts.learners()).ifPresent(supervisor::endWith);
        supervisor.await();
        return 0;
    }

    /** Modules that are not written or not built yet are left out, and said. */
    private static List<Part> present(Parts parts) {
        var absent = parts.services().stream().filter(service -> !service.isBuilt()).toList();
        absent.forEach(service -> Console.doing(service.name(), "left out: %s has not been built", service.module()));
        return parts.all().stream().filter(part -> !(part instanceof JavaService service) || service.isBuilt()).toList();
    }

    private void summary(List<String> missing) {
        if (missing.isEmpty()) {
            Console.say("%nReady after %.0f s, %.1f GB of memory: %s", Console.sinceStart().toMillis() / 1000.0, Status.memoryOfAll(home) / 1e9, Realms.publicUrl());
        } else {
            Console.say("%nNot ready: %s. The rest runs: %s", String.join(", ", missing), Realms.publicUrl());
        }
        Console.say(Persons.TABLE);
        Console.say(LAST_WORDS);
    }
}
