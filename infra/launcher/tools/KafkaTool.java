import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

static final String DEAD = ".dead";

/** What was read of a partition: from where to where. */
record Stretch(long from, long to) {}

/**
 * What the launcher asks Kafka: to make the topics, how far the readers are behind, what was put aside. Runs in a JVM with Kafka's
 * client on its class path.
 */
void main(String... args) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", args[0], "default.api.timeout.ms", "20000", "request.timeout.ms", "10000");
    try (var admin = Admin.create(settings)) {
        switch (args[1]) {
            case "topics" -> makeTopics(admin, Path.of(args[2]), Short.parseShort(args[3]));
            case "lag" -> answerLag(admin);
            case "dead" -> listDead(admin, settings);
            case "replay" -> replay(admin, settings, args[2]);
            case "drop" -> forget(admin, unread(admin, List.of(args[2] + DEAD)));
            default -> throw new IllegalArgumentException(args[1]);
        }
    }
}

void makeTopics(Admin admin, Path table, short copies) throws Exception {
    awaitBrokers(admin, copies);
    var topics = new Properties();
    try (var in = Files.newBufferedReader(table)) {
        topics.load(in);
    }
    var partitions = Integer.parseInt((String) topics.remove("partitions"));
    var deadPartitions = Integer.parseInt((String) topics.remove("dead-partitions"));
    var existing = admin.listTopics().names().get();
    var wanted = new ArrayList<NewTopic>();
    for (var name : topics.stringPropertyNames()) {
        wanted.add(new NewTopic(name, partitions, copies).configs(setting(topics.getProperty(name))));
        wanted.add(new NewTopic(name + ".dead", deadPartitions, copies).configs(setting("retention.ms=-1")));
    }
    wanted.removeIf(topic -> existing.contains(topic.name()));
    admin.createTopics(wanted).all().get();
    IO.println("made " + wanted.size());
}

/** Copies need as many brokers; each registers a moment after it has started. */
void awaitBrokers(Admin admin, int wanted) throws Exception {
    while (admin.describeCluster().nodes().get().size() < wanted) {
        Thread.sleep(200);
    }
}

Map<String, String> setting(String text) {
    var parts = text.split("=", 2);
    return Map.of(parts[0], parts[1]);
}

/** Answers each line with the number of messages that are still to be read, until the input ends. */
void answerLag(Admin admin) throws Exception {
    while (IO.readln() != null) {
        IO.println(lag(admin));
    }
}

/** Over all groups of readers; a partition that a reader holds but never finished a message of counts from its start. */
long lag(Admin admin) throws Exception {
    var lag = 0L;
    for (var group : admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
        var read = new HashMap<TopicPartition, Long>();
        held(admin, group.groupId()).forEach(partition -> read.put(partition, 0L));
        admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get().forEach((partition, offset) -> {
            if (offset != null) {
                read.put(partition, offset.offset());
            }
        });
        var ends = admin.listOffsets(latest(read.keySet())).all().get();
        lag += read.entrySet().stream().mapToLong(entry -> Math.max(0, ends.get(entry.getKey()).offset() - entry.getValue())).sum();
    }
    return lag;
}

Set<TopicPartition> held(Admin admin, String group) throws Exception {
    var members = admin.describeConsumerGroups(Set.of(group)).all().get().get(group).members();
    return members.stream().flatMap(member -> member.assignment().topicPartitions().stream()).collect(Collectors.toSet());
}

Map<TopicPartition, OffsetSpec> latest(Set<TopicPartition> partitions) {
    var specs = new HashMap<TopicPartition, OffsetSpec>();
    partitions.forEach(partition -> specs.put(partition, OffsetSpec.latest()));
    return specs;
}

void listDead(Admin admin, Map<String, Object> settings) throws Exception {
    var topics = admin.listTopics().names().get().stream().filter(name -> name.endsWith(DEAD)).sorted().toList();
    var messages = read(settings, unread(admin, topics));
    for (var message : messages) {
        IO.println("%s  %s  key %s  %s".formatted(message.topic(), Instant.ofEpochMilli(message.timestamp()), text(message.key()), reason(message)));
    }
    IO.println(messages.isEmpty() ? "Nothing is put aside." : messages.size() + " messages are put aside.");
}

/** Sends everything back first: should we die between, it is sent twice, and readers know it. */
void replay(Admin admin, Map<String, Object> settings, String topic) throws Exception {
    var unread = unread(admin, List.of(topic + DEAD));
    var messages = read(settings, unread);
    var sender = new HashMap<>(settings);
    sender.put("acks", "all");
    try (var producer = new KafkaProducer<>(sender, new ByteArraySerializer(), new ByteArraySerializer())) {
        for (var message : messages) {
            var again = new ProducerRecord<>(topic, message.key(), message.value());
            for (Header header : message.headers()) {
                if (!header.key().startsWith("dead-letter-")) {
                    again.headers().add(header);
                }
            }
            producer.send(again).get();
        }
    }
    forget(admin, unread);
    IO.println(messages.size() + " messages are back on " + topic + ".");
}

void forget(Admin admin, Map<TopicPartition, Stretch> read) throws Exception {
    var until = new HashMap<TopicPartition, RecordsToDelete>();
    read.forEach((partition, stretch) -> until.put(partition, RecordsToDelete.beforeOffset(stretch.to())));
    admin.deleteRecords(until).all().get();
}

Map<TopicPartition, Stretch> unread(Admin admin, List<String> topics) throws Exception {
    var partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
            .flatMap(topic -> topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()))).toList();
    var first = admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.earliest()))).all().get();
    var last = admin.listOffsets(latest(Set.copyOf(partitions))).all().get();
    var unread = new HashMap<TopicPartition, Stretch>();
    partitions.forEach(partition -> unread.put(partition, new Stretch(first.get(partition).offset(), last.get(partition).offset())));
    return unread;
}

List<ConsumerRecord<byte[], byte[]>> read(Map<String, Object> settings, Map<TopicPartition, Stretch> unread) {
    var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
        consumer.assign(unread.keySet());
        unread.forEach((partition, stretch) -> consumer.seek(partition, stretch.from()));
        while (unread.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue().to())) {
            consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
        }
    }
    return messages;
}

String reason(ConsumerRecord<byte[], byte[]> message) {
    var reason = message.headers().lastHeader("dead-letter-reason");
    return reason == null ? "" : text(reason.value());
}

String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
}
