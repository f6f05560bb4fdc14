package vn.motcua.privacy.audit;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Signs the root of the whole log whenever it has grown. Two instances may sign at the same moment: entries come into sight in
 * their order, so each signs a beginning of the same log.
 */
@ApplicationScoped
@Transactional
class Checkpoints {

    /** @param note the signed text: the log's name, the size, the root in Base64, and the signature */
    record Checkpoint(long size, String note) {}

    private final Session database;
    private final AuditTable table;
    private final LogKey key;

    Checkpoints(Session database, AuditTable table, LogKey key) {
        this.database = database;
        this.table = table;
        this.key = key;
    }

    @Scheduled(identity = "checkpoints", every = "${motcua.audit.checkpoint-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sign() {
        var size = table.size();
        if (size == newest().map(Checkpoint::size).orElse(0L)) {
            return;
        }
        var root = Base64.getEncoder().encodeToString(new MerkleTree(table).root(size));
        database.createNativeMutationQuery(
                "insert into audit_checkpoint (size, note) values (?1, ?2) on conflict (size) do nothing")
                .setParameter(1, size)
                .setParameter(2, key.signed(key.origin() + "\n" + size + "\n" + root + "\n"))
                .executeUpdate();
    }

    Optional<Checkpoint> newest() {
        return database.createNativeQuery("select size, note from audit_checkpoint order by size desc limit 1", Object[].class)
                .getResultStream().map(Checkpoints::checkpoint).findFirst();
    }

    /** At most {@code limit} checkpoints over more than {@code size} entries, the smallest first. */
    List<Checkpoint> after(long size, int limit) {
        return database.createNativeQuery("select size, note from audit_checkpoint where size > ?1 order by size limit ?2",
                Object[].class).setParameter(1, size).setParameter(2, limit)
                .getResultStream().map(Checkpoints::checkpoint).toList();
    }

    private static Checkpoint checkpoint(Object[] row) {
        return new Checkpoint((Long) row[0], (String) row[1]);
    }
}
