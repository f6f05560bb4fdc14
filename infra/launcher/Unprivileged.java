import module java.base;

/** How to run PostgreSQL, which refuses to be root: directly, inside a user namespace of its own, or as nobody. */
enum Unprivileged {

    /** We are an ordinary user. */
    DIRECT {
        @Override
        List<String> wrap(String... command) {
            return List.of(command);
        }
    },

    /** We are root: in a new user namespace the process is nobody for itself, and files keep their owner outside. */
    NAMESPACE {
        @Override
        List<String> wrap(String... command) {
            return prefixed(List.of("unshare", "-U"), command);
        }
    },

    /** We are root and the kernel forbids namespaces (many containers). */
    NOBODY {
        @Override
        List<String> wrap(String... command) {
            return prefixed(List.of("setpriv", "--reuid=nobody", "--regid=" + group(), "--clear-groups"), command);
        }

        @Override
        void own(Path path) throws IOException {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
            }
            var nobody = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(path, nobody);
        }
    };

    abstract List<String> wrap(String... command);

    /** Gives a path to the user that the command will run as. */
    void own(Path path) throws IOException {
        // Direct and namespace keep our own uid on disk.
    }

    static Unprivileged find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return DIRECT;
        }
        if (works("unshare", "-U", "true")) {
            return NAMESPACE;
        }
        if (works("setpriv", "--reuid=nobody", "--regid=" + group(), "--clear-groups", "true")) {
            return NOBODY;
        }
        throw new Trouble("PostgreSQL refuses to run as root, and neither \"unshare -U\" nor \"setpriv\" works here: run ./motcua as an ordinary user.");
    }

    private static String group() {
        return works("getent", "group", "nogroup") ? "nogroup" : "nobody";
    }

    private static boolean works(String... command) {
        try {
            var attempt = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return attempt.waitFor(5, TimeUnit.SECONDS) && attempt.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> prefixed(List<String> prefix, String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }
}
