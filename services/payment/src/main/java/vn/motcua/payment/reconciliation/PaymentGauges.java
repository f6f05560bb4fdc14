package vn.motcua.payment.reconciliation;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** What an operator must see: how much is under way and for how long, what waits for a person. */
@ApplicationScoped
class PaymentGauges {

    private final EntityManager database;
    private final AtomicLong underWay;
    private final AtomicLong oldestSeconds;
    private final AtomicLong openItems;
    private final AtomicLong openRefunds;

    PaymentGauges(EntityManager database, MeterRegistry meters) {
        this.database = database;
        this.underWay = meters.gauge("motcua.payment.attempts.pending", new AtomicLong());
        this.oldestSeconds = meters.gauge("motcua.payment.attempts.oldest.seconds", new AtomicLong());
        this.openItems = meters.gauge("motcua.payment.reconciliation.open", new AtomicLong());
        this.openRefunds = meters.gauge("motcua.payment.refunds.open", new AtomicLong());
    }

    @Scheduled(identity = "gauges", every = "15s", delayed = "5s")
    @RunOnVirtualThread
    void measure() {
        var row = QuarkusTransaction.requiringNew().call(() -> (Object[]) database.createNativeQuery("""
                select (select count(*) from attempt where ask_at is not null and state in ('CREATED', 'PENDING')),
                    (select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint from attempt
                        where ask_at is not null and state in ('CREATED', 'PENDING')),
                    (select count(*) from discrepancy where state = 'OPEN'),
                    (select count(*) from refund where state in ('OPEN', 'APPROVED', 'FAILED'))""")
                .getSingleResult());
        underWay.set(((Number) row[0]).longValue());
        oldestSeconds.set(((Number) row[1]).longValue());
        openItems.set(((Number) row[2]).longValue());
        openRefunds.set(((Number) row[3]).longValue());
    }
}
