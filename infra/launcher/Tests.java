import module java.base;

/** {@code ./motcua test}: every test of the project, then the journeys and a sample of the faults against a portal of their own. */
record Tests(Home home) {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final String JOURNEYS = "infra/journeys";
    private static final String CHECKS = "infra/checks";

    /** Of the faults that don't take long: the whole is for a machine of its own. */
    private static final String[] SAMPLE = {"faults", "--size", "1", "races", "notices", "kill"};

    /**
     * Away from the usual ports, so that a portal that runs already goes on undisturbed, and below 32,768, where systems
     * begin to take ports for outgoing connections.
     */
    private static final int NEAREST = 7_000;
    private static final int FARTHEST = 14_000;

    int all() throws IOException, InterruptedException {
        provideBrowser();
        var flakes = new Flakes(home.repository(), Instant.now());
        var verified = verify();
        new Coverage(home.repository()).say();
        var done = verified == 0 ? journeys() : verified;
        flakes.say();
        return done;
    }

    /** Two modules at a time; the checks look at what the others have built, so they come last. */
    private int verify() throws IOException, InterruptedException {
        var maven = new Maven(home);
        var verified = maven.show("verify", Maven.FOR_HEAD_START, Flakes.TRY_AGAIN, "-T2", "-pl", "!" + CHECKS);
        return verified == 0 ? maven.show("verify", "-pl", CHECKS) : verified;
    }

    /** On the jars that are built already, with data that live as long as the run. */
    int journeys() throws IOException, InterruptedException {
        provideBrowser();
        Console.say("\nThe journeys, in a browser against a portal of their own:\n");
        portal(0, "reset", "--yes");
        var offset = Port.freeOffset(IntStream.iterate(NEAREST, nearer -> nearer < FARTHEST, nearer -> nearer + 100));
        try {
            var started = portal(offset, "up", "--detach", "--no-build");
            var walked = started == 0 ? new Maven(home).show("verify", "-pl", JOURNEYS, Flakes.TRY_AGAIN, "-Djourneys.skip=false", "-Dmotcua.url=http://localhost:" + (8080 + offset)) : started;
            var played = walked == 0 ? portal(offset, "demo") : walked;
            return played == 0 ? portal(offset, SAMPLE) : played;
        } finally {
            portal(offset, "down");
        }
    }

    private int portal(int offset, String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(home.repository().resolve("motcua").toString()), Stream.of(words)).toList();
        var process = new ProcessBuilder(command).directory(home.repository().toFile()).inheritIO();
        process.environment().put("MOTCUA_HOME", home.data().resolve("test").toString());
        process.environment().put("MOTCUA_PORT_OFFSET", Integer.toString(offset));
        // It lives once: nothing to practise for.
        process.environment().put("MOTCUA_PRACTICE", "off");
        return process.start().waitFor();
    }

    private static void provideBrowser() throws IOException, InterruptedException {
        if (isThere()) {
            return;
        }
        if (Files.exists(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            Console.doing("browser", "installing Chromium for the journeys");
            new ProcessBuilder("sh", "-c", "apt-get update -qq && apt-get install -y -qq chromium").inheritIO().start().waitFor();
        }
        if (!isThere()) {
            throw new Trouble("The journeys need Chromium: install it (Debian: sudo apt-get install chromium; macOS: Google Chrome) and run ./motcua test again.");
        }
    }

    private static boolean isThere() {
        return BROWSERS.stream().map(Path::of).anyMatch(Files::isExecutable);
    }
}
