package vn.motcua.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.motcua.contracts.Fact;
import vn.motcua.platform.audit.Actor;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.correlation.Correlation;
import vn.motcua.platform.outbox.Outbox;

/** Says facts to the service under test and hears what it says, through the real broker. */
public final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** Says one or more facts, in this order, and returns when the broker has them. */
    public static void say(String topic, Fact... facts) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers(), "acks", "all"),
                new StringSerializer(), new StringSerializer())) {
            for (var fact : facts) {
                producer.send(message(topic, fact, JSON.writerFor(sealedType(fact)).writeValueAsString(fact)));
            }
            producer.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fact as the outbox would send it, with {@code content} in place of its own. */
    public static ProducerRecord<String, String> message(String topic, Fact fact, String content) {
        var entry = new AuditEntry(fact.id().toString(), "/services/test", Outbox.typeOf(fact), fact.key(),
                fact.at().truncatedTo(ChronoUnit.MICROS).toString(), "test-" + fact.id(), new Actor("CB-0101", "reception"),
                AuditEntry.hashed(content.getBytes(UTF_8)));
        var message = new ProducerRecord<>(topic, fact.key(), content);
        Map.of("ce_id", entry.event(), "ce_source", entry.source(), "ce_type", entry.type(), "ce_subject", entry.subject(),
                "ce_time", entry.time(), Correlation.ATTRIBUTE, entry.cause(), AuditEntry.ACTOR, entry.actor().id(),
                AuditEntry.ROLE, entry.actor().role(), AuditEntry.LEAF, HexFormat.of().formatHex(entry.leaf()))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** Sends what {@link #message} made, and perhaps somebody meddled with. */
    public static void send(ProducerRecord<String, String> message) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers(), "acks", "all"),
                new StringSerializer(), new StringSerializer())) {
            producer.send(message);
            producer.flush();
        }
    }

    /** Puts any text on a topic, for example one that can't be read. */
    public static void sayRaw(String topic, String key, String text) {
        send(new ProducerRecord<>(topic, key, text));
    }

    /** Every fact on the topic about {@code key}, from the first, as it stands now; use it inside Awaitility. */
    public static <T extends Fact> List<T> heard(String topic, String key, Class<T> type) {
        return heardRaw(topic, key).stream().map(text -> read(text, type)).toList();
    }

    /** The same as text. */
    public static List<String> heardRaw(String topic, String key) {
        return messages(topic, key).stream().map(message -> new String(message.value(), UTF_8)).toList();
    }

    /** The same with all that came along. */
    public static List<ConsumerRecord<String, byte[]>> messages(String topic, String key) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        heard.add(message);
                    }
                });
            }
            return heard;
        }
    }

    private static Class<?> sealedType(Fact fact) {
        return fact.getClass().getInterfaces()[0];
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages of a topic a group of readers hasn't finished with; use it inside Awaitility. */
    public static long behind(String group, String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            var done = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            var wanted = done.keySet().stream().filter(partition -> partition.topic().equals(topic))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            return admin.listOffsets(wanted).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - done.get(end.getKey()).offset()).sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private Facts() {}
}
