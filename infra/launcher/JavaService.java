import module java.base;

/**
 * A program of our own, built in its module.
 *
 * @param module folder of the module, relative to the repository
 * @param heap   its largest heap in MB
 * @param health address that answers 200 when it is ready
 */
record JavaService(Home home, String name, String module, List<Place> ports, List<String> needs, int heap, String health,
        Map<String, String> environment) implements Learner {

    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Small and quick to start, at the price of peak speed that a demonstration doesn't need. */
    static final List<String> OPTIONS = List.of("-Xms32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xlog:aot*=error");

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
        return isSimulators() ? target.resolve("simulators.jar") : target.resolve("quarkus-app/quarkus-run.jar");
    }

    /** The same as one of several instances, each on ports of its own; the first keeps the name. */
    JavaService instance(int number) {
        var own = ports.stream().map(place -> new Place(place.port(), place.port().number(number))).toList();
        var settings = new TreeMap<>(environment);
        var look = health;
        for (var place : ports) {
            var before = Integer.toString(place.number());
            var now = Integer.toString(place.port().number(number));
            Stream.of("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT").forEach(key -> settings.replace(key, before, now));
            look = look.replace(":" + before + "/", ":" + now + "/");
        }
        settings.replace("QUARKUS_HTTP_HOST", "127.0.0.1");
        return new JavaService(home, number == 1 ? name : name + "-" + number, module, own, needs, heap, look, settings);
    }

    Build.Module build() {
        return new Build.Module(module, artifact());
    }

    @Override
    public void prepare() {
        // Built before anything starts, see Build; set aside at each start, see launch.
    }

    @Override
    public Launch launch() throws IOException {
        return launch(new Head(home, this).option());
    }

    @Override
    public Launch learn(Path into) throws IOException {
        return launch(List.of("-XX:AOTCacheOutput=" + into));
    }

    /** Takes the newest build with it, so that a restart is enough to run it. */
    private Launch launch(List<String> more) throws IOException {
        var program = home.data().resolve("app", name);
        if (isSimulators()) {
            Snapshot.take(artifact().resolveSibling("lib"), program.resolve("lib"));
            Files.copy(artifact(), program.resolve("simulators.jar"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Snapshot.take(artifact().getParent(), program);
        }
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(OPTIONS);
        command.add("-Xmx%dm".formatted(heap));
        command.addAll(more);
        command.addAll(List.of("-jar", program.resolve(artifact().getFileName()).toString()));
        return new Launch(command, currentEnvironment());
    }

    /** As the secrets are now: another master key may have been given since the portal was started. */
    private Map<String, String> currentEnvironment() {
        var current = new TreeMap<>(environment);
        trial().forEach((key, value) -> current.put((String) key, (String) value));
        current.computeIfPresent("MOTCUA_KEYS_MASTER", (_, _) -> new Secrets(home).keyset("keys.master." + Path.of(module).getFileName()));
        return current;
    }

    /** What {@code ./motcua faults} wants this part to be started with, to see what a wrong setting of the machine does. */
    private Properties trial() {
        var settings = new Properties();
        var file = home.data().resolve("trial", name + ".properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                settings.load(in);
            } catch (IOException unreadable) {
                throw new Trouble("%s can't be read (%s).".formatted(file, unreadable.getMessage()), unreadable);
            }
        }
        return settings;
    }

    /** Quarkus' "aot-jar" has everything on the class path, its other kinds of jar haven't. */
    @Override
    public boolean canLearn() {
        try (var jar = new JarFile(artifact().toFile())) {
            return isSimulators() || jar.getManifest().getMainAttributes().getValue("Class-Path").contains("lib/main/");
        } catch (IOException notBuilt) {
            return false;
        }
    }

    @Override
    public Path jars() {
        return artifact().getParent();
    }

    @Override
    public List<String> options() {
        return OPTIONS;
    }

    boolean isSimulators() {
        return name.equals("simulators");
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
