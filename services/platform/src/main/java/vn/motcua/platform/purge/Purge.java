package vn.motcua.platform.purge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Forgets answers to requests that nobody repeats any more. Facts that were heard are forgotten only where an age is set:
 * as long as a topic can bring a fact again, its row is what keeps a replay from having an effect.
 */
@ApplicationScoped
class Purge {

    private static final int BATCH = 1000;
    /** Of several instances one deletes. */
    private static final long LEADER_LOCK = 78743;

    private final EntityManager database;
    private final Clock clock;
    private final Duration answers;
    private final Optional<Duration> facts;

    Purge(EntityManager database, Clock clock, @ConfigProperty(name = "motcua.kept.idempotency") Duration answers,
            @ConfigProperty(name = "motcua.kept.inbox") Optional<Duration> facts) {
        this.database = database;
        this.clock = clock;
        this.answers = answers;
        this.facts = facts;
    }

    @Scheduled(identity = "purge", every = "${motcua.kept.look-every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        facts.ifPresent(age -> forget("""
                delete from inbox where fact in (select fact from inbox where at < ?1 order by at limit ?2)""", age));
        forget("""
                delete from idempotency where (caller, key) in
                    (select caller, key from idempotency where at < ?1 order by at limit ?2)""", answers);
    }

    /** In small bites, so that nobody waits for a lock. */
    private void forget(String deletion, Duration age) {
        var before = clock.instant().minus(age);
        while (QuarkusTransaction.requiringNew().call(() -> bite(deletion, before)) == BATCH) {
            // More is waiting.
        }
    }

    private int bite(String deletion, Instant before) {
        var leads = (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, LEADER_LOCK).getSingleResult();
        return leads ? database.createNativeQuery(deletion).setParameter(1, before).setParameter(2, BATCH).executeUpdate() : 0;
    }
}
