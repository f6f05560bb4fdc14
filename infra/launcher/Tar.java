import module java.base;

/** Unpacks a tar stream: regular files, folders, symbolic links, long names (GNU and pax); enough for PostgreSQL and Keycloak. */
final class Tar {

    private static final int BLOCK = 512;

    private final InputStream in;
    private final Path into;
    private String longName = "";

    private Tar(InputStream in, Path into) {
        this.in = in;
        this.into = into;
    }

    /** @param strip how many leading folders of each name to leave out */
    static void unpack(InputStream in, Path into, int strip) throws IOException {
        new Tar(in, into).unpack(strip);
    }

    private void unpack(int strip) throws IOException {
        for (var header = in.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0; header = in.readNBytes(BLOCK)) {
            var size = octal(header, 124, 12);
            var kind = (char) header[156];
            if (kind == 'L' || kind == 'x') {
                longName = kind == 'L' ? gnuName(size) : paxName(size);
            } else {
                entry(header, kind, size, strip);
                longName = "";
            }
        }
    }

    private void entry(byte[] header, char kind, long size, int strip) throws IOException {
        var target = target(name(header), strip);
        if (target.isEmpty()) {
            skip(size);
            return;
        }
        switch (kind) {
            case '5' -> Files.createDirectories(target.get());
            case '2' -> link(target.get(), text(header, 157, 100));
            case '0', '\0' -> file(target.get(), size, octal(header, 100, 8));
            default -> skip(size);
        }
    }

    private void file(Path target, long size, long mode) throws IOException {
        Files.createDirectories(target.getParent());
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[1 << 16];
            for (var left = size; left > 0;) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("The archive ends in the middle of " + target.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        in.skipNBytes(padding(size));
        if ((mode & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void link(Path target, String destination) throws IOException {
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.createSymbolicLink(target, Path.of(destination));
    }

    /** Empty for the folders that are stripped; a name that would leave the folder is refused. */
    private Optional<Path> target(String name, int strip) throws IOException {
        var path = Path.of(name).normalize();
        if (path.getNameCount() <= strip || path.toString().isEmpty()) {
            return Optional.empty();
        }
        var target = into.resolve(path.subpath(strip, path.getNameCount())).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive holds a name outside its folder: " + name);
        }
        return Optional.of(target);
    }

    private String name(byte[] header) {
        var prefix = text(header, 345, 155);
        var isUstar = text(header, 257, 5).equals("ustar") && header[262] == 0;
        var name = text(header, 0, 100);
        return !longName.isEmpty() ? longName : isUstar && !prefix.isEmpty() ? prefix + "/" + name : name;
    }

    private String gnuName(long size) throws IOException {
        var name = in.readNBytes((int) size);
        in.skipNBytes(padding(size));
        return text(name, 0, name.length);
    }

    /** Pax records are "length key=value" lines; only the path matters here. */
    private String paxName(long size) throws IOException {
        return gnuName(size).lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(record -> record.startsWith("path="))
                .map(record -> record.substring("path=".length()))
                .findFirst().orElse("");
    }

    private void skip(long size) throws IOException {
        in.skipNBytes(size + padding(size));
    }

    private static long padding(long size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    private static long octal(byte[] header, int from, int length) {
        var digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static String text(byte[] header, int from, int length) {
        var end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
