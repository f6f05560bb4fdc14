package vn.motcua.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What somebody may do to the topics who has got hold of the broker. */
final class Bus {

    static final String DEAD = ".dead";
    private static final String PLANTED = "planted-by";

    private final Map<String, Object> settings;

    Bus(String broker) {
        settings = Map.of("bootstrap.servers", broker, "default.api.timeout.ms", "20000", "request.timeout.ms", "10000");
    }

    /** Marks a message as ours, so that it is known whenever the topics are read again. */
    static ProducerRecord<String, byte[]> planted(ProducerRecord<String, byte[]> message) {
        message.headers().add(PLANTED, "faults".getBytes(StandardCharsets.UTF_8));
        return message;
    }

    static boolean isPlanted(ConsumerRecord<String, byte[]> message) {
        return message.headers().lastHeader(PLANTED) != null;
    }

    /** Puts messages where the readers will find them. */
    void send(List<ProducerRecord<String, byte[]>> messages) {
        var sender = new HashMap<>(settings);
        sender.put("acks", "all");
        try (var producer = new KafkaProducer<>(sender, new StringSerializer(), new ByteArraySerializer())) {
            messages.forEach(producer::send);
        }
    }

    int partitions(String topic) {
        try (var admin = Admin.create(settings)) {
            return known(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().size();
        }
    }

    /** Every group that has read anything, with where it stands. */
    Map<String, Map<TopicPartition, OffsetAndMetadata>> groups() {
        try (var admin = Admin.create(settings)) {
            var groups = new HashMap<String, Map<TopicPartition, OffsetAndMetadata>>();
            for (var group : known(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())) {
                groups.put(group.groupId(),
                        known(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata()));
            }
            return groups;
        }
    }

    /** The groups that read a topic. */
    Set<String> readers(String topic) {
        return groups().entrySet().stream()
                .filter(group -> group.getValue().keySet().stream().anyMatch(partition -> partition.topic().equals(topic)))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the broker knows of no reader any more. */
    boolean isDeserted() {
        var groups = groups().keySet();
        try (var admin = Admin.create(settings)) {
            return known(admin.describeConsumerGroups(groups).all()).values().stream()
                    .allMatch(group -> group.members().isEmpty());
        }
    }

    /** Sends every group back to the first message of everything it has read; none may be reading meanwhile. */
    void rewind() {
        var groups = groups();
        try (var admin = Admin.create(settings)) {
            groups.forEach((group, read) -> {
                var first = known(admin.listOffsets(read.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.earliest()))).all());
                known(admin.alterConsumerGroupOffsets(group, first.entrySet().stream().collect(
                        Collectors.toMap(Map.Entry::getKey, each -> new OffsetAndMetadata(each.getValue().offset())))).all());
            });
        }
    }

    /** Takes every message away. */
    void empty(Set<String> topics) {
        try (var admin = Admin.create(settings)) {
            var partitions = known(admin.describeTopics(topics).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            var ends = known(admin.listOffsets(partitions.stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()))).all());
            known(admin.deleteRecords(ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    each -> RecordsToDelete.beforeOffset(each.getValue().offset())))).all());
        }
    }

    private static <T> T known(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
