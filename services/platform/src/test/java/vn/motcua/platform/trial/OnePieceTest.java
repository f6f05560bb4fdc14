package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Infra;

/** What happened to one thing in one transaction reaches the broker whole or not at all, so that no fact overtakes another. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class OnePieceTest {

    private static final int FACTS = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration MOMENT = Duration.ofMillis(200);

    @Test
    void factsOfOneTransactionArriveInOnePiece() {
        try (var consumer = new KafkaConsumer<>(
                // Each answer holds one piece, however little was asked for.
                Map.<String, Object> of("bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), "fetch.max.bytes", 1,
                        "max.partition.fetch.bytes", 1),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.DOSSIERS).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);

            var dossier = given().post("/trial/stops?times=" + FACTS).then().statusCode(200).extract().asString()
                    .replace("\"", "");

            var pieces = new ArrayList<List<ConsumerRecord<String, String>>>();
            await().atMost(PATIENCE).until(() -> {
                var polled = StreamSupport.stream(consumer.poll(MOMENT).spliterator(), false)
                        .filter(each -> each.key().equals(dossier)).toList();
                if (!polled.isEmpty()) {
                    pieces.add(polled);
                }
                return pieces.stream().mapToInt(List::size).sum() == FACTS;
            });
            assertThat(pieces).hasSize(1);
        }
    }
}
