import module java.base;

/** Keycloak with the realms {@code motcua} (who may do what) and {@code vneid} (the stand-in for the national e-ID). */
record Identity(Home home, Secrets secrets, Artifacts artifacts, Database database) implements Learner {

    private static final List<String> BUILD = List.of("--db=postgres", "--http-relative-path=/auth", "--health-enabled=true",
            "--metrics-enabled=true");

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public String title() {
        return "Keycloak on " + Port.IDENTITY.number();
    }

    @Override
    public List<String> needs() {
        return List.of("database");
    }

    @Override
    public List<Place> ports() {
        return Place.of(Port.IDENTITY, Port.IDENTITY_MANAGEMENT);
    }

    /** Keycloak's address for the services; people come through the gateway. */
    static String address() {
        return "http://127.0.0.1:%d/auth".formatted(Port.IDENTITY.number());
    }

    /** Builds Keycloak for our options once; the mark names them, so that changed options build again. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        var mark = artifacts.keycloak().resolve("built");
        var options = String.join(" ", BUILD);
        if (Files.exists(mark) && Files.readString(mark).equals(options)) {
            return;
        }
        Console.doing(name(), "preparing Keycloak (once)");
        var command = new ArrayList<>(keycloak(List.of("-Xmx512m"), "build"));
        command.addAll(BUILD);
        var build = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.log(name()).toFile()).start();
        if (build.waitFor() != 0) {
            throw new Trouble("Keycloak could not be prepared: the reason is in %s.".formatted(home.log(name())));
        }
        Artifacts.write(mark, options);
    }

    @Override
    public Launch launch() throws IOException {
        return launch(new Head(home, this).option());
    }

    @Override
    public Launch learn(Path into) throws IOException {
        return launch(List.of("-XX:AOTCacheOutput=" + into));
    }

    private Launch launch(List<String> more) throws IOException {
        var options = Stream.concat(Stream.of("-Xms64m", "-Xmx384m"), more.stream()).toList();
        return new Launch(onClassPath(options, "start", "--optimized"), environment());
    }

    /** A token of one of the portal's own accounts, for some minutes. */
    static String token(Secrets secrets, String account) throws IOException {
        var realm = address() + "/realms/motcua";
        // Asked, since this command may not have been given the public address with which the portal was started.
        var issuer = found("issuer", Http.send("GET", realm + "/.well-known/openid-configuration", Map.of(), ""));
        var form = "grant_type=client_credentials&client_assertion_type=%s&client_assertion=%s".formatted(
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", secrets.clientKey(account).assertion(account, issuer));
        return found("access_token", Http.send("POST", realm + "/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"), form));
    }

    private static String found(String name, Http.Answer answer) {
        var value = Pattern.compile("\"%s\":\"([^\"]+)\"".formatted(name)).matcher(answer.body());
        if (!value.find()) {
            throw new Trouble("Keycloak gives no token (%d): ./motcua status shows whether it runs.".formatted(answer.status()));
        }
        return value.group(1);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", Database.url("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", database.password("keycloak"));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(Port.IDENTITY.number()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(Port.IDENTITY_MANAGEMENT.number()));
        // People see the gateway's address, services call directly; the issuer in the tokens stays the same for both.
        environment.put("KC_HOSTNAME", Realms.publicUrl() + "/auth");
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_PROXY_HEADERS", "xforwarded");
        // One node: without this it would listen for others on every network.
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Realms.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("identity.admin"));
        // The question for readiness comes every 100 ms while it starts; its answers are no news.
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
        // Its line about a failed sign-in names the user, and citizens' user names are their identity numbers.
        environment.put("KC_SPI_EVENTS_LISTENER__JBOSS_LOGGING__ERROR_LEVEL", "debug");
        environment.put("KC_SPI_THEME__FOLDER__DIR", home.repository().resolve("infra/keycloak/theme").toString());
        return environment;
    }

    /** What kc.sh would run; without it no shell stands between us and the process. */
    private List<String> keycloak(List<String> memory, String... arguments) {
        return command(memory, List.of("-cp", jars().resolve("quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"), arguments);
    }

    /** The same on a plain class path, whose classes the JVM can remember. */
    private List<String> onClassPath(List<String> more, String... arguments) throws IOException {
        var path = Stream.concat(Stream.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar", "app/keycloak.jar").map(jars()::resolve),
                Stream.concat(jarsIn("lib/boot"), jarsIn("lib/main"))).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return command(more, List.of("-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp", path, "org.keycloak.quarkus.runtime.KeycloakMain"), arguments);
    }

    private Stream<Path> jarsIn(String folder) throws IOException {
        try (var files = Files.list(jars().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        }
    }

    private List<String> command(List<String> memory, List<String> program, String... arguments) {
        var folder = artifacts.keycloak();
        var command = new ArrayList<>(List.of(JavaService.JAVA));
        command.addAll(memory);
        command.addAll(options());
        command.addAll(List.of("-Dkc.home.dir=" + folder, "-Djboss.server.config.dir=" + folder.resolve("conf")));
        command.addAll(program);
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public List<String> options() {
        return List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xlog:aot*=error",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    @Override
    public Path jars() {
        return artifacts.keycloak().resolve("lib");
    }

    @Override
    public boolean canLearn() {
        return Files.exists(artifacts.keycloak().resolve("built"));
    }

    @Override
    public boolean isReady() {
        return Http.isOk("http://127.0.0.1:%d/auth/health/ready".formatted(Port.IDENTITY_MANAGEMENT.number()));
    }

    @Override
    public void settle() throws IOException {
        new Realms(home, secrets).agree();
    }

    /** The very first start also lays out Keycloak's tables. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }
}
