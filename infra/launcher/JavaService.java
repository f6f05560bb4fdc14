import module java.base;

/**
 * A program of our own, run from its module's {@code target} folder.
 *
 * @param module  folder of the module, relative to the repository
 * @param program what comes after the JVM's options: the jar, or class path and main class
 * @param heap    its largest heap in MB
 * @param health  address that answers 200 when it is ready
 */
record JavaService(Home home, String name, String module, List<Port> ports, List<String> needs, int heap, List<String> program,
        String health, Map<String, String> environment) implements Part {

    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Override
    public String title() {
        return "%s on %d".formatted(module, ports.getFirst().number());
    }

    /** Whether its module has been built; a module that is not there yet is left out, with a note. */
    boolean isBuilt() {
        return Files.exists(artifact());
    }

    /** What the build leaves behind last. */
    Path artifact() {
        var target = home.repository().resolve(module, "target");
        return name.equals("simulators") ? target.resolve("simulators.jar") : target.resolve("quarkus-app/quarkus-run.jar");
    }

    @Override
    public void prepare() {
        // Built before anything starts, see Build.
    }

    @Override
    public Launch launch() {
        var command = new ArrayList<>(List.of(JAVA, "-Xms32m", "-Xmx%dm".formatted(heap), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program);
        return new Launch(command, environment);
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
