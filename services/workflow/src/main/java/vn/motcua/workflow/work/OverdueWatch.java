package vn.motcua.workflow.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.motcua.platform.time.Time;

/**
 * Shows operators how many dossiers are late ({@code motcua_dossiers_late}), and for how long a supplement that nobody sent
 * waits for {@link SupplementWatch}: more than a few minutes, and the timed jobs don't run.
 */
@ApplicationScoped
class OverdueWatch {

    private final Session database;
    private final Clock clock;
    private final AtomicLong late;
    private final AtomicLong timerSeconds;

    OverdueWatch(Session database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.late = meters.gauge("motcua.dossiers.late", new AtomicLong());
        this.timerSeconds = meters.gauge("motcua.workflow.timers.oldest.seconds", new AtomicLong());
    }

    @Scheduled(every = "${motcua.workflow.watch.every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        late.set(database.createNativeQuery("select count(*) from dossier where deadline < ?1", Long.class)
                .setParameter(1, clock.instant()).getSingleResult());
        timerSeconds.set(firstDue().map(due -> Math.max(0, Duration.between(due, clock.instant()).toSeconds())).orElse(0L));
    }

    /** The whole last day counts, so the timer is due when the next one begins. */
    private Optional<Instant> firstDue() {
        return database
                .createNativeQuery("select answer_by from dossier where answer_by is not null order by answer_by limit 1",
                        LocalDate.class)
                .getResultStream().map(day -> day.plusDays(1).atStartOfDay(Time.ZONE).toInstant()).findFirst();
    }
}
