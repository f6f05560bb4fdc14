import module java.base;

/**
 * A head start: the classes of a part, loaded and linked as in an earlier start (the JVM's AOT cache). It belongs to
 * exactly these jars and this JVM; with others the service starts as well, only slower.
 */
record Head(Home home, Learner learner) {

    /** The cache for what would be started now, whether it has been made or not. */
    Path file() {
        return folder().resolve("%s-%s.aot".formatted(learner.name(), fingerprint().substring(0, 16)));
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** What the JVM is told about it: nothing while there is none. */
    List<String> option() {
        return exists() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** Room is scarce: what belonged to an earlier build goes. */
    void deleteOthers() throws IOException {
        try (var files = Files.list(folder())) {
            for (var other : files.filter(file -> file.getFileName().toString().startsWith(learner.name() + "-")).toList()) {
                if (!other.equals(file())) {
                    Files.delete(other);
                }
            }
        }
    }

    Path folder() {
        return home.cache().resolve("aot");
    }

    /** By name, size and time, as the JVM itself checks; reading 90 MB for each service would cost what the head start saves. */
    private String fingerprint() {
        var folder = learner.jars();
        var jars = Fingerprint.files(folder).stream().filter(file -> file.toString().endsWith(".jar"))
                .map(file -> "%s %d %d".formatted(folder.relativize(file), file.toFile().length(), file.toFile().lastModified()))
                .collect(Collectors.joining("\n", Runtime.version() + "\n" + learner.options() + "\n", ""));
        return Fingerprint.of(jars);
    }
}
