import module java.base;

/**
 * Tests that failed and passed when they were tried again. A slow machine doesn't stop the build; a test that needs a second
 * try is a defect all the same, so it is named last, where nobody overlooks it.
 */
record Flakes(Path repository, Instant since) {

    static final String TRY_AGAIN = "-Dsurefire.rerunFailingTestsCount=1";

    private static final Pattern CASE = Pattern.compile("<testcase name=\"([^\"]+)\" classname=\"([^\"]+)\"");

    void say() throws IOException {
        var names = names();
        if (!names.isEmpty()) {
            Console.say("\nPassed only when tried again, a defect of the test or of what it tests:\n");
            names.forEach(name -> Console.say("  %s", name));
        }
    }

    private List<String> names() throws IOException {
        try (var reports = Files.find(repository, 5, (path, what) -> isReport(path) && !what.lastModifiedTime().toInstant().isBefore(since))) {
            var names = new ArrayList<String>();
            for (var report : reports.sorted().toList()) {
                names.addAll(flaky(report));
            }
            return names;
        }
    }

    private static boolean isReport(Path path) {
        return path.getParent().endsWith("surefire-reports") && path.getFileName().toString().matches("TEST-.+\\.xml");
    }

    /** A test's marks follow its opening tag. */
    private static List<String> flaky(Path report) throws IOException {
        var names = new LinkedHashSet<String>();
        var current = "";
        for (var line : Files.readAllLines(report)) {
            var opening = CASE.matcher(line);
            if (opening.find()) {
                current = opening.group(2) + "." + opening.group(1);
            }
            if (line.contains("<flakyFailure") || line.contains("<flakyError")) {
                names.add(current);
            }
        }
        return List.copyOf(names);
    }
}
