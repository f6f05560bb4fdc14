import module java.base;

/**
 * What the supervisor writes down about a running part, in {@code run/NAME.properties}, so that other commands and a
 * later start can see it and find out whether the process is still ours.
 *
 * @param birth   see {@link Birth}
 * @param since   when it became ready; the epoch while it is starting
 * @param deaths  how often it has been started again since the portal came up
 */
record Note(String name, long pid, String birth, String ports, String signal, Instant since, int deaths) {

    boolean isAlive() {
        return Birth.isAlive(pid, birth);
    }

    boolean isReady() {
        return since.isAfter(Instant.EPOCH) && isAlive();
    }

    Note readySince(Instant now) {
        return new Note(name, pid, birth, ports, signal, now, deaths);
    }

    void write(Home home) {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("birth", birth);
        properties.setProperty("ports", ports);
        properties.setProperty("signal", signal);
        properties.setProperty("since", since.toString());
        properties.setProperty("deaths", Integer.toString(deaths));
        var file = file(home, name);
        try {
            var fresh = file.resolveSibling(name + ".new");
            try (var out = Files.newBufferedWriter(fresh)) {
                properties.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritten) {
            throw new Trouble("%s cannot be written (%s): free some disk.".formatted(file, notWritten.getMessage()), notWritten);
        }
    }

    static Optional<Note> read(Home home, String name) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file(home, name))) {
            properties.load(in);
            return Optional.of(new Note(name, Long.parseLong(properties.getProperty("pid")), properties.getProperty("birth"),
                    properties.getProperty("ports"), properties.getProperty("signal"),
                    Instant.parse(properties.getProperty("since")), Integer.parseInt(properties.getProperty("deaths"))));
        } catch (IOException | RuntimeException noneOrTorn) {
            return Optional.empty();
        }
    }

    /** All notes in the folder, whether their processes live or not. */
    static List<Note> all(Home home) {
        try (var files = Files.list(home.notes())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .flatMap(name -> read(home, name.replace(".properties", "")).stream())
                    .toList();
        } catch (IOException noFolder) {
            return List.of();
        }
    }

    static void forget(Home home, String name) {
        try {
            Files.deleteIfExists(file(home, name));
        } catch (IOException kept) {
            // A note about a dead process does no harm: its birth no longer matches.
        }
    }

    private static Path file(Home home, String name) {
        return home.notes().resolve(name + ".properties");
    }
}
