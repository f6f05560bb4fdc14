import module java.base;

/** SHA-256 of texts and files, to see whether something has changed. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Over names and contents of all files under the given paths; a path that isn't there counts as empty. */
    static String of(Path root, List<Path> paths) {
        var digest = digest();
        for (var path : paths) {
            files(path).forEach(file -> {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(read(file));
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of one file's content, whatever its size. */
    static String ofFile(Path file) throws IOException {
        var digest = digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static List<Path> files(Path path) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
