package vn.motcua.workflow.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.motcua.platform.time.Time;
import vn.motcua.workflow.dossier.Actor;
import vn.motcua.workflow.dossier.Dossiers;
import vn.motcua.workflow.dossier.State;
import vn.motcua.workflow.dossier.Step;

/**
 * Ends what waited for a supplement in vain: refused before acceptance, stopped after. Several instances may look at
 * once; the dossier's row is locked and looked at again, so only the first has an effect.
 */
@ApplicationScoped
class SupplementWatch {

    private static final Logger LOG = Logger.getLogger(SupplementWatch.class);
    private static final Actor PORTAL = new Actor.Portal();
    private static final String CODE = "supplement-unanswered";
    private static final String REASON = "Quá thời hạn bổ sung mà không nhận được giấy tờ, thông tin đã yêu cầu.";
    private static final int AT_ONCE = 200;

    private final Dossiers dossiers;
    private final Session database;
    private final Clock clock;

    SupplementWatch(Dossiers dossiers, Session database, Clock clock) {
        this.dossiers = dossiers;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "${motcua.workflow.watch.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        for (var id : unanswered(today)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> end(id, today));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Dossier %s can't be ended for its missing supplement", id);
            }
        }
    }

    void end(UUID id, LocalDate today) {
        if (dossiers.waitsInVain(id, State.SUPPLEMENT_BEFORE_ACCEPTANCE, today)) {
            dossiers.takeIfPossible(id, new Step.Refuse(CODE, REASON, ""), PORTAL);
        } else if (dossiers.waitsInVain(id, State.SUPPLEMENT_DURING_WORK, today)) {
            dossiers.takeIfPossible(id, new Step.Stop(CODE, REASON, ""), PORTAL);
        }
    }

    private List<UUID> unanswered(LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                "select id from dossier where answer_by < ?1 order by answer_by limit ?2", UUID.class)
                .setParameter(1, today).setParameter(2, AT_ONCE).getResultList());
    }
}
