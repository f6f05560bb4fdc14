package vn.motcua.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import vn.motcua.contracts.Topics;

/** A single Kafka broker with every topic of the portal, in a JVM of its own. */
final class KafkaProcess {

    private final int port = Child.freePort();
    private final int controllerPort = Child.freePort();
    private Child broker;

    void start() {
        var directory = Child.temporaryDirectory("kafka");
        var settings = write(directory.resolve("server.properties"), settings(directory));
        var arguments = write(directory.resolve("java.args"), "-cp \"" + classPath() + "\"");
        Child.run(directory, "format", java(arguments, "kafka.tools.StorageTool", "format",
                "-t", "bW90Y3VhLXRlc3QtMDAwMQ", "-c", settings.toString()));
        broker = Child.start(directory, "kafka", java(arguments, "kafka.Kafka", settings.toString()));
        // The client looks classes up through the thread's loader, which here knows the test class path.
        try (var admin = Admin.create(Map.of("bootstrap.servers", address(), "default.api.timeout.ms", "120000"))) {
            broker.await(() -> !admin.describeCluster().nodes().get().isEmpty());
            admin.createTopics(Stream.concat(Topics.ALL.stream(), Topics.ALL.stream().map(topic -> topic + ".dead"))
                    .map(topic -> new NewTopic(topic, 2, (short) 1)).toList()).all().get();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka doesn't take topics", e);
        }
    }

    void stop() {
        if (broker != null) {
            broker.stop();
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private static List<String> java(Path arguments, String main, String... more) {
        return Stream.concat(Stream.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "@" + arguments, main), Stream.of(more)).toList();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private String settings(Path directory) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=2
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=1
                num.io.threads=2
                background.threads=1
                log.cleaner.dedupe.buffer.size=2097152
                log.segment.bytes=16777216
                log.index.size.max.bytes=1048576
                auto.create.topics.enable=false
                """.formatted(port, controllerPort, directory.resolve("data"));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
