package vn.motcua.privacy.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * Puts single messages of a batch aside, on {@code <topic>.dead} as they came, with the headers that the connector gives to
 * a message that a consumer failed at.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(@Channel("audit-dead") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns when the broker has it; the topic's own message may only be left behind after that. */
    void put(ConsumerRecord<String, byte[]> message, String reason) {
        LOG.errorf("The audit log refuses a message (%s-%d, offset %d): %s", message.topic(), message.partition(),
                message.offset(), reason);
        var headers = new RecordHeaders(message.headers());
        add(headers, "dead-letter-reason", reason);
        add(headers, "dead-letter-topic", message.topic());
        add(headers, "dead-letter-partition", Integer.toString(message.partition()));
        add(headers, "dead-letter-offset", Long.toString(message.offset()));
        emitter.sendMessageAndAwait(Message.of(message.value()).addMetadata(OutgoingKafkaRecordMetadata.builder()
                .withTopic(message.topic() + ".dead").withKey(message.key()).withHeaders(headers).build()));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
