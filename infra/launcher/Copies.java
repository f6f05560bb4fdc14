import module java.base;

/** Files copied with their fingerprints, and read back against them. */
final class Copies {

    /** One line for each file, as {@code sha256sum -c} reads it. */
    static final String LIST = "files.sha256";

    private final Path folder;
    private final SortedMap<String, String> fingerprints = new TreeMap<>();

    /** @param folder where the copies lie */
    Copies(Path folder) {
        this.folder = folder;
    }

    /** Copies the wanted files under a folder, and its folders; what goes away meanwhile is left out. */
    void takeTree(Path from, String to, Predicate<Path> wanted) throws IOException {
        Files.createDirectories(folder.resolve(to));
        if (!Files.exists(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(folder.resolve(to).resolve(from.relativize(path)));
                // The first floor is always laid out: PostgreSQL wants its folders there, if only empty.
                return path.equals(from) || wanted.test(from.relativize(path)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(from.relativize(path))) {
                    take(path, to + "/" + from.relativize(path));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private void take(Path from, String to) throws IOException {
        var target = folder.resolve(to);
        Files.createDirectories(target.getParent());
        var digest = Fingerprint.digest();
        try (var in = Files.newInputStream(from); var out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            in.transferTo(out);
        } catch (NoSuchFileException gone) {
            return;
        }
        fingerprints.put(to, HexFormat.of().formatHex(digest.digest()));
    }

    boolean has(String name) {
        return fingerprints.containsKey(name);
    }

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        fingerprints.put(name, Fingerprint.of(text));
    }

    /** Written last: a folder without the list is no backup. */
    void writeList() throws IOException {
        var lines = fingerprints.entrySet().stream().map(entry -> entry.getValue() + "  " + entry.getKey()).toList();
        Files.write(folder.resolve(LIST), lines);
    }

    /** @throws Trouble when a file is missing or isn't what was written */
    static void verify(Path folder) throws IOException {
        var list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            throw new Trouble("%s is no backup that came to its end: %s is missing.".formatted(folder, LIST));
        }
        for (var line : Files.readAllLines(list)) {
            var file = folder.resolve(line.substring(66));
            if (!Files.exists(file) || !Fingerprint.ofFile(file).equals(line.substring(0, 64))) {
                throw new Trouble("%s is missing or was changed since the backup: take another backup.".formatted(file));
            }
        }
    }
}
