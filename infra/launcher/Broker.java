import module java.base;

/**
 * Kafka: a broker that is its own controller (KRaft), alone or one of several that copy each other's messages.
 *
 * @param id    1 for the first
 * @param count how many there are
 */
record Broker(Home home, Artifacts artifacts, int id, int count) implements Part {

    static List<Broker> all(Home home, Artifacts artifacts, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> new Broker(home, artifacts, id, count)).toList();
    }

    @Override
    public String name() {
        return named("broker");
    }

    @Override
    public String title() {
        return "Kafka on " + port();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Place> ports() {
        return List.of(new Place(Port.BROKER, port()), new Place(Port.CONTROLLER, portOf(Port.CONTROLLER, id)));
    }

    /** Of all brokers; a client needs one of them that answers. */
    String addresses() {
        return ids().mapToObj(each -> "127.0.0.1:" + portOf(Port.BROKER, each)).collect(Collectors.joining(","));
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var template = Files.readString(home.repository().resolve("infra/kafka/server.properties"));
        Artifacts.write(settings(), template
                .replace("${id}", Integer.toString(id))
                .replace("${broker.port}", Integer.toString(port()))
                .replace("${controller.port}", Integer.toString(portOf(Port.CONTROLLER, id)))
                .replace("${voters}", ids().mapToObj(each -> each + "@127.0.0.1:" + portOf(Port.CONTROLLER, each)).collect(Collectors.joining(",")))
                .replace("${copies}", Integer.toString(count))
                .replace("${in.sync}", Integer.toString(count / 2 + 1))
                .replace("${data}", data().toString()));
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
    }

    /** Gives the empty log folder its cluster's id; Kafka refuses a folder without one. */
    private void format() throws IOException, InterruptedException {
        var command = java("kafka.tools.StorageTool", "format", "-t", cluster(home), "-c", settings().toString());
        var format = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.log(name()).toFile()).start();
        if (format.waitFor() != 0) {
            throw new Trouble("Kafka could not lay out its data directory %s: the reason is in %s.".formatted(data(), home.log(name())));
        }
    }

    private static synchronized String cluster(Home home) throws IOException {
        var file = home.data().resolve("broker/cluster-id");
        if (!Files.exists(file)) {
            var id = UUID.randomUUID();
            var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
            Artifacts.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file);
    }

    @Override
    public Launch launch() {
        return new Launch(java("kafka.Kafka", settings().toString()), Map.of());
    }

    private List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(JavaService.JAVA, "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED", "-Dlog4j2.configurationFile=" + home.repository().resolve("infra/kafka/log4j2.properties"),
                "-cp", artifacts.kafka()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Asks for the versions of its protocol: Kafka opens its door to requests only when the controller has let the broker in. */
    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port()), 500);
            socket.setSoTimeout(2_000);
            var out = new DataOutputStream(socket.getOutputStream());
            // Length 10, api key 18 (ApiVersions), version 0, correlation id 7, no client id.
            out.writeInt(10);
            out.writeShort(18);
            out.writeShort(0);
            out.writeInt(7);
            out.writeShort(-1);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt();
            return in.readInt() == 7 && in.readShort() == 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The last one makes the topics; it looks only when their table has changed since the last time, because looking costs a JVM. */
    @Override
    public void settle() throws IOException, InterruptedException {
        if (id < count) {
            return;
        }
        var table = home.repository().resolve("infra/kafka/topics.properties");
        var wanted = Files.readString(table);
        var stamp = data().resolveSibling("topics-made.properties");
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        var tool = tool("topics", table.toString(), Integer.toString(count));
        if (!tool.waitFor(120, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new Trouble("Kafka did not make the topics: the reason is in %s.".formatted(home.log("broker-tool")));
        }
        Artifacts.write(stamp, wanted);
    }

    /** Starts the helper that has Kafka's client on its class path; its complaints go to a log. */
    Process tool(String... arguments) throws IOException {
        var command = java(home.repository().resolve("infra/launcher/tools/KafkaTool.java").toString(), addresses());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(home.log("broker-tool").toFile()).start();
    }

    private Path settings() {
        return home.data().resolve("broker", named("server") + ".properties");
    }

    private Path data() {
        return home.data().resolve("broker", named("data"));
    }

    private String named(String thing) {
        return id == 1 ? thing : thing + "-" + id;
    }

    private int port() {
        return portOf(Port.BROKER, id);
    }

    private static int portOf(Port port, int id) {
        return port.number(id - 1);
    }

    private IntStream ids() {
        return IntStream.rangeClosed(1, count);
    }
}
