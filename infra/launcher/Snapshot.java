import module java.base;

/** A built program set aside for running, so that a build while the portal runs doesn't pull the jars from under it. */
final class Snapshot {

    private Snapshot() {}

    /** Makes {@code to} equal to {@code from}; libraries, which nobody rewrites, are linked rather than copied where the disk allows. */
    static void take(Path from, Path to) throws IOException {
        delete(to);
        for (var file : Fingerprint.files(from)) {
            var copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (!from.relativize(file).startsWith("lib") || !isLinked(file, copy)) {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static boolean isLinked(Path file, Path copy) {
        try {
            Files.createLink(copy, file);
            return true;
        } catch (IOException | UnsupportedOperationException otherDisk) {
            return false;
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
