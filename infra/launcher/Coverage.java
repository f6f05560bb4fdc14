import module java.base;

/** What share of each module's lines the tests have run, from the reports that JaCoCo left beside them. */
record Coverage(Path repository) {

    void say() throws IOException {
        var modules = modules();
        if (modules.isEmpty()) {
            return;
        }
        Console.say("\nLines that the tests have run:\n");
        modules.forEach((module, lines) -> Console.say("  %-24s %3d %% of %d", module, lines.percent(), lines.all()));
        var all = modules.values().stream().reduce(new Lines(0, 0), Lines::plus);
        Console.say("  %-24s %3d %% of %d", "together", all.percent(), all.all());
    }

    private SortedMap<String, Lines> modules() throws IOException {
        try (var poms = Files.find(repository, 3, (path, _) -> path.endsWith("pom.xml"))) {
            var found = new TreeMap<String, Lines>();
            for (var module : poms.map(Path::getParent).toList()) {
                var report = module.resolve("target/site/jacoco/jacoco.csv");
                if (Files.exists(report)) {
                    found.put(repository.relativize(module).toString(), lines(report));
                }
            }
            return found;
        }
    }

    /** The report's columns 8 and 9, counted from one: lines missed and lines covered. */
    private static Lines lines(Path report) throws IOException {
        try (var rows = Files.lines(report)) {
            return rows.skip(1).map(row -> row.split(","))
                    .map(cells -> new Lines(Long.parseLong(cells[8]), Long.parseLong(cells[7]) + Long.parseLong(cells[8])))
                    .reduce(new Lines(0, 0), Lines::plus);
        }
    }

    private record Lines(long run, long all) {

        Lines plus(Lines other) {
            return new Lines(run + other.run, all + other.all);
        }

        long percent() {
            return all == 0 ? 100 : 100 * run / all;
        }
    }
}
