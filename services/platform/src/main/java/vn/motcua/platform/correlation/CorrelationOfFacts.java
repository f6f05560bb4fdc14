package vn.motcua.platform.correlation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.IncomingInterceptor;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Takes the id from a fact, so that what a consumer does about it carries the id of the request that began it. */
@ApplicationScoped
class CorrelationOfFacts implements IncomingInterceptor {

    @Override
    public Message<?> afterMessageReceive(Message<?> message) {
        Correlation.begin(message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(record -> record.getHeaders().lastHeader(Correlation.ATTRIBUTE))
                .map(header -> new String(header.value(), UTF_8))
                .orElse(null));
        return message;
    }

    @Override
    public void onMessageAck(Message<?> message) {
        Correlation.end();
    }

    @Override
    public void onMessageNack(Message<?> message, Throwable failure) {
        Correlation.end();
    }
}
