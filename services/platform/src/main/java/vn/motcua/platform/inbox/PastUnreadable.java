package vn.motcua.platform.inbox;

import java.util.Collection;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.DeserializationFailureHandler;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.ContextHolder;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.commit.KafkaThrottledLatestProcessedCommit;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;

/**
 * Commits as SmallRye's throttled strategy does, and past a message that can't be read, too. That strategy hears of such a
 * message only when it has been put aside already, and doesn't count it: until another message came on its partition, the
 * reader would seem to be behind, and after a start would put it aside once more.
 */
@ApplicationScoped
@Identifier("past-unreadable")
class PastUnreadable implements KafkaCommitHandler.Factory {

    private final KafkaThrottledLatestProcessedCommit.Factory throttled = new KafkaThrottledLatestProcessedCommit.Factory();

    @Override
    public KafkaCommitHandler create(KafkaConnectorIncomingConfiguration config, Vertx vertx, KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new Handler(vertx, throttled.create(config, vertx, consumer, reportFailure));
    }

    private static final class Handler extends ContextHolder implements KafkaCommitHandler {

        private final KafkaThrottledLatestProcessedCommit throttled;

        Handler(Vertx vertx, KafkaThrottledLatestProcessedCommit throttled) {
            super(vertx, throttled.getTimeoutInMillis());
            this.throttled = throttled;
        }

        @Override
        public void capture(Context context) {
            super.capture(context);
            throttled.capture(context);
        }

        @Override
        public void capture(io.vertx.mutiny.core.Context context) {
            super.capture(context);
            throttled.capture(context);
        }

        @Override
        public <K, V> Multi<IncomingKafkaRecord<K, V>> decorateStream(Multi<IncomingKafkaRecord<K, V>> consumed) {
            return throttled.decorateStream(consumed).onItem().transformToUniAndConcatenate(
                    message -> isUnreadable(message) ? throttled.received(message) : Uni.createFrom().item(message));
        }

        private static boolean isUnreadable(IncomingKafkaRecord<?, ?> message) {
            return message.getHeaders().lastHeader(DeserializationFailureHandler.DESERIALIZATION_FAILURE_DLQ) != null;
        }

        @Override
        public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> message) {
            return throttled.received(message);
        }

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
            return throttled.handle(message);
        }

        @Override
        public void partitionsAssigned(Collection<TopicPartition> partitions) {
            throttled.partitionsAssigned(partitions);
        }

        @Override
        public void partitionsRevoked(Collection<TopicPartition> partitions) {
            throttled.partitionsRevoked(partitions);
        }

        @Override
        public void terminate(boolean graceful) {
            throttled.terminate(graceful);
        }
    }
}
