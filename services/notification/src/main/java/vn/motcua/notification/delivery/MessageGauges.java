package vn.motcua.notification.delivery;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** What an operator must see: how many messages wait, for how long, and for whose report. */
@ApplicationScoped
class MessageGauges {

    private final EntityManager database;
    private final AtomicLong waiting;
    private final AtomicLong oldestSeconds;
    private final AtomicLong withoutReport;

    MessageGauges(EntityManager database, MeterRegistry meters) {
        this.database = database;
        this.waiting = meters.gauge("motcua.notification.messages.waiting", new AtomicLong());
        this.oldestSeconds = meters.gauge("motcua.notification.messages.oldest.seconds", new AtomicLong());
        this.withoutReport = meters.gauge("motcua.notification.messages.unreported", new AtomicLong());
    }

    @Scheduled(identity = "gauges", every = "15s", delayed = "5s")
    @RunOnVirtualThread
    void measure() {
        var row = QuarkusTransaction.requiringNew().call(() -> (Object[]) database.createNativeQuery("""
                select count(*) filter (where state <> 'SENT'),
                    coalesce(extract(epoch from now() - min(created_at) filter (where state <> 'SENT')), 0)::bigint,
                    count(*) filter (where state = 'SENT')
                from message where state in ('CREATED', 'SENDING', 'SENT')""").getSingleResult());
        waiting.set(((Number) row[0]).longValue());
        oldestSeconds.set(((Number) row[1]).longValue());
        withoutReport.set(((Number) row[2]).longValue());
    }
}
