package vn.motcua.workflow.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Announces the end of what is kept, and brings it about. */
@ApplicationScoped
class RetentionWatch {

    private static final Logger LOG = Logger.getLogger(RetentionWatch.class);
    private static final int AT_ONCE = 500;

    private final Retentions retentions;
    private final Clock clock;
    private final Duration notice;

    RetentionWatch(Retentions retentions, Clock clock,
            @ConfigProperty(name = "motcua.workflow.retention.notice") Duration notice) {
        this.retentions = retentions;
        this.clock = clock;
        this.notice = notice;
    }

    @Scheduled(every = "${motcua.workflow.retention.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        while (QuarkusTransaction.requiringNew().call(() -> retentions.begin(AT_ONCE)) == AT_ONCE) {
            // More have ended.
        }
        var today = LocalDate.now(clock);
        var warned = today.plusDays(notice.toDays());
        each(retentions.toAnnounce(warned, AT_ONCE), dossier -> retentions.announce(dossier, warned));
        each(retentions.toDestroy(today, AT_ONCE), dossier -> retentions.destroy(dossier, today));
    }

    private static void each(List<UUID> dossiers, Consumer<UUID> deed) {
        for (var dossier : dossiers) {
            try {
                deed.accept(dossier);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The end of what is kept of dossier %s can't be brought about", dossier);
            }
        }
    }
}
