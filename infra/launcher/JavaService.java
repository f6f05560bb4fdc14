import module java.base;

/**
 * A program of our own, built in its module.
 *
 * @param module folder of the module, relative to the repository
 * @param heap   its largest heap in MB
 * @param health address that answers 200 when it is ready
 */
record JavaService(Home home, String name, String module, List<Port> ports, List<String> needs, int heap, String health,
        Map<String, String> environment) implements Part {

    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Override
    public String title() {
        return "%s on %d".formatted(module, ports.getFirst().number());
    }

    /** Whether its module has been built; a module that is not there yet is left out, with a note. */
    boolean isBuilt() {
        return Files.exists(artifact());
    }

    /** What the build leaves behind: Quarkus its own folder, the simulators a plain jar beside {@code lib}. */
    Path artifact() {
        var target = home.repository().resolve(module, "target");
        return name.equals("simulators") ? target.resolve("simulators.jar") : target.resolve("quarkus-app/quarkus-run.jar");
    }

    @Override
    public void prepare() {
        // Built before anything starts, see Build; set aside at each start, see launch.
    }

    /** Takes the newest build with it, so that a restart is enough to run it. */
    @Override
    public Launch launch() throws IOException {
        var program = home.data().resolve("app", name);
        if (name.equals("simulators")) {
            Snapshot.take(artifact().resolveSibling("lib"), program.resolve("lib"));
            Files.copy(artifact(), program.resolve("simulators.jar"), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Snapshot.take(artifact().getParent(), program);
        }
        return new Launch(List.of(JAVA, "-Xms32m", "-Xmx%dm".formatted(heap), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-jar", program.resolve(artifact().getFileName()).toString()), environment);
    }

    @Override
    public boolean isReady() {
        return Http.isOk(health);
    }

    @Override
    public boolean isVital() {
        return false;
    }
}
