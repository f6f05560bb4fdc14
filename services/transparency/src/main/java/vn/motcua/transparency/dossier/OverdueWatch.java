package vn.motcua.transparency.dossier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Nobody says when a date passes in silence; this looks. */
@ApplicationScoped
class OverdueWatch {

    private static final int AT_ONCE = 200;

    private final Dossiers dossiers;

    OverdueWatch(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Scheduled(every = "{motcua.transparency.overdue-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        boolean more = true;
        while (more) {
            more = dossiers.turn(AT_ONCE);
        }
    }
}
