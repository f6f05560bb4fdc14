package vn.motcua.workflow.work;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Shows operators how many dossiers are late, as the gauge {@code motcua_dossiers_late}. */
@ApplicationScoped
class OverdueWatch {

    private final Session database;
    private final Clock clock;
    private final AtomicLong late;

    OverdueWatch(Session database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.late = meters.gauge("motcua.dossiers.late", new AtomicLong());
    }

    @Scheduled(every = "${motcua.workflow.watch.every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        late.set(database.createNativeQuery("select count(*) from dossier where deadline < ?1", Long.class)
                .setParameter(1, clock.instant()).getSingleResult());
    }
}
