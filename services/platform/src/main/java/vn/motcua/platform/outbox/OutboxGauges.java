package vn.motcua.platform.outbox;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** What an operator must see: since when a fact waits for Kafka, and about how many do. */
@ApplicationScoped
class OutboxGauges {

    private final EntityManager database;
    private final AtomicLong oldestSeconds;
    private final AtomicLong waiting;

    OutboxGauges(EntityManager database, MeterRegistry meters) {
        this.database = database;
        this.oldestSeconds = meters.gauge("motcua.outbox.oldest.seconds", new AtomicLong());
        this.waiting = meters.gauge("motcua.outbox.waiting", new AtomicLong());
    }

    /** Looks at both ends only: counting takes longest just when there is most to do. */
    @Scheduled(identity = "outbox-gauges", every = "{motcua.gauges.every}", delayed = "5s")
    @RunOnVirtualThread
    void measure() {
        var row = QuarkusTransaction.requiringNew().call(() -> (Object[]) database.createNativeQuery("""
                select coalesce((select extract(epoch from now() - at) from outbox order by seq limit 1), 0)::bigint,
                    coalesce((select max(seq) - min(seq) + 1 from outbox), 0)""").getSingleResult());
        oldestSeconds.set(((Number) row[0]).longValue());
        waiting.set(((Number) row[1]).longValue());
    }
}
