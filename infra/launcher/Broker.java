import module java.base;

/** Kafka, one broker that is its own controller (KRaft). */
record Broker(Home home, Secrets secrets, Artifacts artifacts) implements Part {

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public String title() {
        return "Kafka on " + Port.BROKER.number();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.BROKER, Port.CONTROLLER);
    }

    static String address() {
        return "127.0.0.1:" + Port.BROKER.number();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var template = Files.readString(home.repository().resolve("infra/kafka/server.properties"));
        Artifacts.write(settings(), template
                .replace("${broker.port}", Integer.toString(Port.BROKER.number()))
                .replace("${controller.port}", Integer.toString(Port.CONTROLLER.number()))
                .replace("${data}", data().toString()));
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
    }

    /** Gives the empty log folder its cluster id; Kafka refuses a folder without one. */
    private void format() throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
        var command = java("kafka.tools.StorageTool", "format", "-t", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), "-c", settings().toString());
        var format = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.log(name()).toFile()).start();
        if (format.waitFor() != 0) {
            throw new Trouble("Kafka could not lay out its data directory %s: the reason is in %s.".formatted(data(), home.log(name())));
        }
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
            socket.connect(new InetSocketAddress("127.0.0.1", Port.BROKER.number()), 500);
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

    /** Makes the topics; looks only when their table has changed since the last time, because looking costs a JVM. */
    @Override
    public void settle() throws IOException, InterruptedException {
        var table = home.repository().resolve("infra/kafka/topics.properties");
        var wanted = Files.readString(table);
        var stamp = data().resolveSibling("topics-made.properties");
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        var tool = tool("topics", table.toString());
        if (!tool.waitFor(120, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new Trouble("Kafka did not make the topics: the reason is in %s.".formatted(home.log("broker-tool")));
        }
        Artifacts.write(stamp, wanted);
    }

    /** Starts the helper that has Kafka's client on its class path; its complaints go to a log. */
    Process tool(String... arguments) throws IOException {
        var command = java(home.repository().resolve("infra/launcher/tools/KafkaTool.java").toString(), address());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(home.log("broker-tool").toFile()).start();
    }

    private Path settings() {
        return home.data().resolve("broker/server.properties");
    }

    private Path data() {
        return home.data().resolve("broker/data");
    }
}
