import module java.base;

/** {@code ./motcua test}: every test of the project, then the journeys in a browser against a portal of their own. */
record Tests(Home home) {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    /** Away from the usual ports: a portal that runs already goes on undisturbed. */
    private static final int PORT_OFFSET = 20_000;
    private static final String JOURNEYS = "infra/journeys";

    int run() throws IOException, InterruptedException {
        provideBrowser();
        var maven = new Maven(home);
        var verified = maven.show("verify", Maven.FOR_HEAD_START, "-pl", "!" + JOURNEYS);
        new Coverage(home.repository()).say();
        return verified == 0 ? journeys(maven) : verified;
    }

    /** On the jars that were just tested, with data that live as long as the run. */
    private int journeys(Maven maven) throws IOException, InterruptedException {
        Console.say("%nThe journeys, in a browser against a portal of their own:%n");
        portal("reset", "--yes");
        try {
            var started = portal("up", "--detach", "--no-build");
            var walked = started == 0 ? maven.show("verify", "-pl", JOURNEYS, "-Djourneys.skip=false", "-Dmotcua.url=" + address()) : started;
            return walked == 0 ? portal("demo") : walked;
        } finally {
            portal("down");
        }
    }

    private int portal(String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(home.repository().resolve("motcua").toString()), Stream.of(words)).toList();
        var process = new ProcessBuilder(command).directory(home.repository().toFile()).inheritIO();
        process.environment().put("MOTCUA_HOME", home.data().resolve("test").toString());
        process.environment().put("MOTCUA_PORT_OFFSET", Integer.toString(PORT_OFFSET));
        // It lives once: nothing to practise for.
        process.environment().put("MOTCUA_PRACTICE", "off");
        return process.start().waitFor();
    }

    private static String address() {
        return "http://localhost:" + (8080 + PORT_OFFSET);
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
