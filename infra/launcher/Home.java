import module java.base;

/**
 * Where things lie.
 *
 * @param repository the checked-out sources, from which the portal is built
 * @param data       databases, messages, secrets, logs and process notes of this portal; {@code MOTCUA_HOME} moves it
 * @param cache      what can be made again: PostgreSQL and Keycloak unpacked, this launcher compiled; {@code MOTCUA_CACHE} moves it
 */
record Home(Path repository, Path data, Path cache) {

    private static final long ROOM_NEEDED = 2L << 30;

    static Home find() {
        var repository = Path.of("").toAbsolutePath();
        return new Home(repository, place("MOTCUA_HOME", repository.resolve(".motcua")), place("MOTCUA_CACHE", repository.resolve(".motcua/cache")));
    }

    /** The artifacts that Maven fetched: archives of the servers, Kafka's jars, the JDBC driver. */
    Path artifacts() {
        return repository.resolve("infra/runtime/target");
    }

    Path log(String part) {
        return data.resolve("log", part + ".log");
    }

    Path notes() {
        return data.resolve("run");
    }

    /** Makes the folders and looks whether there is room. */
    void open() {
        try {
            for (var folder : List.of(data, cache, data.resolve("log"), notes())) {
                Files.createDirectories(folder);
            }
        } catch (IOException notMade) {
            throw new Trouble("The data directory %s cannot be made: give yourself the right to write there, or choose another with MOTCUA_HOME."
                    .formatted(data), notMade);
        }
        requireRoom();
    }

    private void requireRoom() {
        var room = data.toFile().getUsableSpace();
        if (room < ROOM_NEEDED) {
            throw new Trouble("Only %d MB are free on the disk of %s: free %d MB or set MOTCUA_HOME to a roomier disk."
                    .formatted(room >> 20, data, ROOM_NEEDED >> 20));
        }
    }

    private static Path place(String variable, Path usual) {
        var chosen = System.getenv(variable);
        return chosen == null || chosen.isBlank() ? usual : Path.of(chosen).toAbsolutePath().normalize();
    }
}
