import module java.base;

/** {@code ./motcua test}: every test of the project, with the browser they need. */
record Tests(Home home) {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    int run() throws IOException, InterruptedException {
        provideBrowser();
        return new Maven(home).show("verify", Maven.FOR_HEAD_START);
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
