package vn.motcua.platform.rotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.vault.MasterKey;
import vn.motcua.platform.vault.Vault;

/**
 * Wraps anew, with the newest master key, what an older one has wrapped, so that the older one can be retired. While
 * there is an older one it goes through the tables once after each start; what it did is done, so it may be broken off at any
 * moment and by anything.
 */
@ApplicationScoped
class Rewrapping {

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final int BATCH = 500;
    private static final long UNKNOWN = -1;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final MasterKey master;
    /** Zero when nothing is under an older key any more, the sign that it may be retired; below zero while nobody has looked. */
    private final AtomicLong left;

    Rewrapping(EntityManager database, MasterKey master, MeterRegistry meters) {
        this.database = database;
        this.master = master;
        this.left = meters.gauge("motcua.keys.outdated", Tags.of("newest", master.number()),
                new AtomicLong(master.isAlone() ? 0 : UNKNOWN));
    }

    @Scheduled(identity = "rewrapping", every = "${motcua.keys.rewrap-every}", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        if (left.get() != 0) {
            rewrapAll();
        }
    }

    void rewrapAll() {
        var done = 0L;
        for (var after = Optional.of(new Place(FIRST, 0)); after.isPresent();) {
            var from = after.get().last();
            after = QuarkusTransaction.requiringNew().call(() -> keysAfter(from));
            done += after.map(Place::changed).orElse(0);
        }
        for (var changed = BATCH; changed == BATCH;) {
            changed = QuarkusTransaction.requiringNew().call(this::answers);
            done += changed;
        }
        left.set(0);
        if (done > 0) {
            LOG.infof("%d keys and answers were wrapped anew", done);
        }
    }

    /** @param last what the next batch comes after */
    private record Place(UUID last, int changed) {}

    private Optional<Place> keysAfter(UUID after) {
        List<Object[]> rows = rows(database.createNativeQuery(
                "select owner, wrapped from data_key where owner > ?1 order by owner limit " + BATCH).setParameter(1, after)
                .getResultList());
        var changed = 0;
        for (var row : rows) {
            var owner = (UUID) row[0];
            var old = (byte[]) row[1];
            if (!master.isNewest(old)) {
                // A key that was destroyed meanwhile must not come back.
                changed += database.createNativeQuery("update data_key set wrapped = ?3 where owner = ?1 and wrapped = ?2")
                        .setParameter(1, owner).setParameter(2, old).setParameter(3, anew(old, Vault.context(owner)))
                        .executeUpdate();
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Place((UUID) rows.getLast()[0], changed));
    }

    private int answers() {
        List<Object[]> rows = rows(database.createNativeQuery("""
                select caller, key, sealed from idempotency
                where sealed is not null and substring(sealed from 1 for 5) <> ?1 limit\s""" + BATCH)
                .setParameter(1, master.prefix()).getResultList());
        for (var row : rows) {
            var context = Idempotency.context((String) row[0], (String) row[1]);
            database.createNativeQuery("update idempotency set sealed = ?3 where caller = ?1 and key = ?2")
                    .setParameter(1, row[0]).setParameter(2, row[1]).setParameter(3, anew((byte[]) row[2], context))
                    .executeUpdate();
        }
        return rows.size();
    }

    private byte[] anew(byte[] old, byte[] context) {
        return master.seal(master.open(old, context), context);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<?> found) {
        return (List<Object[]>) found;
    }
}
