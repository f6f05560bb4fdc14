import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the launcher asks Kafka: to make the topics, or how far the readers are behind. Runs in a JVM with Kafka's client on its class path. */
void main(String... args) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", args[0], "default.api.timeout.ms", "20000", "request.timeout.ms", "10000");
    try (var admin = Admin.create(settings)) {
        switch (args[1]) {
            case "topics" -> makeTopics(admin, Path.of(args[2]), Short.parseShort(args[3]));
            case "lag" -> answerLag(admin);
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
