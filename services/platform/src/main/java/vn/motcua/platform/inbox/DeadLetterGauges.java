package vn.motcua.platform.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.motcua.platform.broker.BrokerSettings;

/** What an operator must see: how many messages of the topics that we hear lie put aside. Deleting them brings it to zero. */
@ApplicationScoped
class DeadLetterGauges {

    private static final Logger LOG = Logger.getLogger(DeadLetterGauges.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final BrokerSettings broker;
    private final Set<String> heard;
    private volatile @Nullable Admin admin;

    DeadLetterGauges(Config config, BrokerSettings broker, MeterRegistry meters) {
        this.meters = meters;
        this.broker = broker;
        this.heard = HeardTopics.of(config);
    }

    @PreDestroy
    void close() {
        var open = admin;
        if (open != null) {
            open.close(Duration.ofSeconds(1));
        }
    }

    @Scheduled(identity = "dead-letter-gauges", every = "{motcua.gauges.every}", delayed = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() throws InterruptedException {
        if (heard.isEmpty()) {
            return;
        }
        try {
            var partitions = partitions();
            var first = offsets(partitions, OffsetSpec.earliest());
            var next = offsets(partitions, OffsetSpec.latest());
            partitions.stream().collect(Collectors.groupingBy(TopicPartition::topic, Collectors.summingLong(
                    partition -> next.get(partition).offset() - first.get(partition).offset()))).forEach(this::show);
        } catch (ExecutionException | TimeoutException away) {
            LOG.debugf("Dead letters can't be counted now: %s", away.getMessage());
        }
    }

    private void show(String topic, long letters) {
        gauges.computeIfAbsent(topic, name -> meters.gauge("motcua.dead.letters", Tags.of("topic", name), new AtomicLong()))
                .set(letters);
    }

    private Set<TopicPartition> partitions() throws ExecutionException, TimeoutException, InterruptedException {
        var dead = new TreeSet<>(client().listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        dead.retainAll(heard.stream().map(topic -> topic + ".dead").toList());
        var described = client().describeTopics(dead).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return described.values().stream().flatMap(topic -> topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))).collect(Collectors.toSet());
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        return client().listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which))).all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Opened when it is first needed, so that a service starts while Kafka is away. */
    private synchronized Admin client() {
        var open = admin;
        if (open == null) {
            open = Admin.create(broker.with(Map.of("client.id", "dead-letter-gauges", "default.api.timeout.ms", "8000",
                    "request.timeout.ms", "5000")));
            admin = open;
        }
        return open;
    }
}
