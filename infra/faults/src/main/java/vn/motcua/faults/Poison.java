package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * On every partition of every topic lies something that nobody can read: no JSON, a known fact in another shape, a kind of fact
 * that nobody knows. Each reader puts it aside as it came, with a reason; journeys go on over the same partitions.
 */
final class Poison implements Case {

    private static final String KEY = "poison-";

    static final Path DOCUMENT = Path.of("docs", "asyncapi.json");
    private static final int SHAPES = 3;

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public List<String> play(Stage stage) {
        var bus = new Bus(stage.portal().broker());
        var topics = topics(stage.portal().repository().resolve(DOCUMENT));
        var sent = new LinkedHashMap<String, ProducerRecord<String, byte[]>>();
        topics.forEach((topic, type) -> {
            var partitions = bus.partitions(topic);
            for (int number = 0; number < Math.max(SHAPES, partitions); number++) {
                var key = KEY + UUID.randomUUID();
                sent.put(key, Bus.planted(new ProducerRecord<>(topic, number % partitions, key, shape(number % SHAPES, type))));
            }
        });
        bus.send(List.copyOf(sent.values()));
        var wrong = new ArrayList<>(stage.journeys("criminal-record", 2, Silent.AUDIENCE));
        stage.portal().quiesce();
        wrong.addAll(unheard(sent, bus, dead(stage)));
        wrong.addAll(replayed(stage, bus, topics.keySet().stream().sorted().toList()));
        return wrong;
    }

    /** Each topic with a kind of fact that it carries. */
    static Map<String, String> topics(Path document) {
        try {
            var topics = new LinkedHashMap<String, String>();
            Portal.JSON.readTree(document.toFile()).path("channels").forEach(channel -> topics.put(
                    channel.path("address").asText(), channel.path("messages").fieldNames().next()));
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] shape(int number, String type) {
        return switch (number) {
            case 0 -> new byte[] { (byte) 0xff, 0, 'x', (byte) 0xfe };
            case 1 -> "{\"type\":\"%s\",\"id\":\"no id\",\"at\":[]}".formatted(type).getBytes(StandardCharsets.UTF_8);
            default -> "{\"type\":\"nobody.knows\",\"id\":\"%s\"}".formatted(UUID.randomUUID())
                    .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static List<ConsumerRecord<String, byte[]>> dead(Stage stage) {
        var dead = new ArrayList<ConsumerRecord<String, byte[]>>();
        new Topics(stage.portal().broker()).each(message -> {
            if (message.topic().endsWith(Bus.DEAD)) {
                dead.add(message);
            }
        });
        return dead;
    }

    /** Every group that reads a topic puts each of its poisons aside once, as it came, and says why. */
    private static List<String> unheard(Map<String, ProducerRecord<String, byte[]>> sent, Bus bus,
            List<ConsumerRecord<String, byte[]>> dead) {
        var wrong = new ArrayList<String>();
        var readers = new HashMap<String, Integer>();
        sent.forEach((key, poison) -> {
            var groups = readers.computeIfAbsent(poison.topic(), topic -> bus.readers(topic).size());
            var aside = dead.stream().filter(message -> key.equals(message.key())).toList();
            if (aside.size() != groups) {
                wrong.add("%s: %d of %d readers put a poison aside (partition %d)".formatted(poison.topic(), aside.size(),
                        groups, poison.partition()));
            }
            aside.stream().filter(message -> Topics.header(message, "dead-letter-reason").isBlank()).findFirst()
                    .ifPresent(_ -> wrong.add(poison.topic() + ": a poison was put aside without a reason"));
            aside.stream().filter(message -> !Arrays.equals(message.value(), poison.value())).findFirst()
                    .ifPresent(_ -> wrong.add(poison.topic() + ": a poison was put aside otherwise than it came"));
        });
        return wrong.stream().distinct().toList();
    }

    /** What can be handled by now goes on its way for good; what still can't comes back, and can be taken away. */
    private static List<String> replayed(Stage stage, Bus bus, List<String> topics) {
        var wrong = new ArrayList<String>();
        var mistaken = lastFact(stage);
        bus.send(List.of(new ProducerRecord<>(mistaken.topic() + Bus.DEAD, null, mistaken.key(), mistaken.value(),
                mistaken.headers().add("dead-letter-reason", "A mistake".getBytes(StandardCharsets.UTF_8)))));
        topics.forEach(topic -> stage.portal().command("dead", "replay", topic));
        stage.portal().quiesce();
        var dead = dead(stage);
        if (dead.stream().anyMatch(message -> mistaken.key().equals(message.key()))) {
            wrong.add("A fact that was put aside by mistake is put aside again when it is replayed");
        }
        if (dead.isEmpty()) {
            wrong.add("What nobody can read was replayed and is gone");
        }
        topics.forEach(topic -> stage.portal().command("dead", "drop", topic));
        if (!dead(stage).isEmpty()) {
            wrong.add("Dead letters were dropped and are still there");
        }
        return wrong;
    }

    /** What earlier cases have planted is put aside anew whenever the topics are heard again. */
    static void clear(Stage stage) {
        var dead = dead(stage);
        dead.stream().map(ConsumerRecord::topic).distinct()
                .filter(topic -> dead.stream().filter(message -> message.topic().equals(topic)).allMatch(Bus::isPlanted))
                .forEach(topic -> stage.portal().command("dead", "drop", topic.replace(Bus.DEAD, "")));
    }

    /** A fact that everybody has heard already. */
    private static ConsumerRecord<String, byte[]> lastFact(Stage stage) {
        var facts = new ArrayList<ConsumerRecord<String, byte[]>>();
        new Topics(stage.portal().broker()).each(message -> {
            if (message.topic().equals("dossiers") && !Bus.isPlanted(message)) {
                facts.add(message);
            }
        });
        return facts.getLast();
    }
}
