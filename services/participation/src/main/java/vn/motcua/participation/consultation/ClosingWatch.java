package vn.motcua.participation.consultation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Tells of consultations that have ended. They end by the clock, not by this. */
@ApplicationScoped
class ClosingWatch {

    private final Session database;
    private final Consultations consultations;
    private final Clock clock;

    ClosingWatch(Session database, Consultations consultations, Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Scheduled(every = "${motcua.participation.watch.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        ended().forEach(consultations::tellClosed);
    }

    private List<UUID> ended() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                select id from consultation where announced_at is not null and not closed_told and closes <= ?1
                order by closes limit 100""", UUID.class).setParameter(1, clock.instant()).getResultList());
    }
}
