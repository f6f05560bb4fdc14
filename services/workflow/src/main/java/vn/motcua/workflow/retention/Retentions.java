package vn.motcua.workflow.retention;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.RetentionEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;
import vn.motcua.workflow.dossier.Words;

/**
 * Until when each filing's data are kept. Every change names the state it starts from, so that of several instances one has
 * an effect.
 */
@ApplicationScoped
@Transactional
class Retentions {

    /** @param source the rule's; @param until the last day on which the data can be read */
    record Kept(LocalDate until, String source, @Nullable Instant announcedAt, @Nullable Instant destroyedAt) {}

    private final Session database;
    private final Vault vault;
    private final Words words;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Retentions(Session database, Vault vault, Words words, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.words = words;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nothing while the filing goes on, or when no rule is known for it. */
    Optional<Kept> of(UUID dossier) {
        return database.createNativeQuery(
                "select keep_until, source, announced_at, destroyed_at from retention where dossier = ?1", Object[].class)
                .setParameter(1, dossier).getResultStream().findFirst().map(row -> new Kept(day(row[0]), (String) row[1],
                        (Instant) row[2], (Instant) row[3]));
    }

    /** Gives filings that ended under a rule their day; how many. */
    int begin(int limit) {
        return database
                .createNativeMutationQuery(
                        """
                                insert into retention (dossier, keep_until, source)
                                select ended.id, cast(ended.closed_at at time zone 'Asia/Ho_Chi_Minh' + rule.months * interval '1 month' as date),
                                    rule.source
                                from dossier ended join lateral (
                                    select known.months, known.source from retention_rule known
                                    where known.procedure in (ended.procedure, '*') and known.state = ended.state
                                        and known.in_force_from <= cast(ended.closed_at as date)
                                    order by known.procedure = '*', known.in_force_from desc limit 1) rule on true
                                where ended.closed_at is not null and ended.state in (select state from retention_rule)
                                    and not exists (select 1 from retention there where there.dossier = ended.id)
                                limit ?1
                                on conflict do nothing""")
                .setParameter(1, limit).executeUpdate();
    }

    List<UUID> toAnnounce(LocalDate endingBy, int limit) {
        return due("announced_at is null and destroyed_at is null and keep_until <= ?1", endingBy, limit);
    }

    List<UUID> toDestroy(LocalDate today, int limit) {
        return due("announced_at is not null and destroyed_at is null and keep_until < ?1", today, limit);
    }

    private List<UUID> due(String condition, LocalDate day, int limit) {
        return database.createNativeQuery("select dossier from retention where " + condition + " order by keep_until limit ?2",
                UUID.class).setParameter(1, day).setParameter(2, limit).getResultList();
    }

    /** Tells the person, who has until {@code earliest} at least to keep what they need. */
    void announce(UUID dossier, LocalDate earliest) {
        database.createNativeQuery("""
                update retention kept set announced_at = ?2, keep_until = greatest(kept.keep_until, ?3)
                from dossier where dossier.id = kept.dossier and kept.dossier = ?1 and kept.announced_at is null
                    and kept.destroyed_at is null
                returning kept.keep_until, dossier.code, dossier.applicant""", Object[].class)
                .setParameter(1, dossier).setParameter(2, now()).setParameter(3, earliest).getResultStream()
                .forEach(row -> outbox.add(Topics.RETENTION, new RetentionEvent.Announced(ids.next(), dossier, now(),
                        (String) row[1], (UUID) row[2], day(row[0]))));
    }

    /** Keeps the data longer; the new end will be announced too. */
    void extend(UUID dossier, LocalDate until, String reason, String staffNumber) {
        var kept = of(dossier).filter(found -> found.destroyedAt() == null)
                .orElseThrow(() -> ProblemException.conflict("nothing-to-keep",
                        "No end is known for these data, or they are gone.", Map.of()));
        if (!until.isAfter(kept.until())) {
            throw ProblemException.unprocessable("not-longer", "They are kept until " + kept.until() + " already.");
        }
        var extended = database.createNativeMutationQuery("""
                update retention set keep_until = ?2, announced_at = null, extended_by = ?3, words = ?4
                where dossier = ?1 and destroyed_at is null""").setParameter(1, dossier).setParameter(2, until)
                .setParameter(3, staffNumber).setParameter(4, words.sealed(dossier, Map.of("reason", reason))).executeUpdate();
        if (extended == 1) {
            outbox.add(Topics.RETENTION, new RetentionEvent.Extended(ids.next(), dossier, now(), until, staffNumber));
        }
    }

    /** Destroys the key of all that was written about the dossier; the others destroy theirs when they hear of it. */
    void destroy(UUID dossier, LocalDate today) {
        var ended = database.createNativeMutationQuery("""
                update retention set destroyed_at = ?2
                where dossier = ?1 and destroyed_at is null and announced_at is not null and keep_until < ?3""")
                .setParameter(1, dossier).setParameter(2, now()).setParameter(3, today).executeUpdate() == 1;
        if (ended) {
            destroyed(dossier);
        }
    }

    /** Destroys the data now; once, however often it is asked. @param basis names no person */
    void erase(UUID dossier, String basis) {
        var erased = database.createNativeMutationQuery("""
                insert into retention as kept (dossier, keep_until, source, announced_at, destroyed_at)
                values (?1, ?2, ?3, ?4, ?4)
                on conflict (dossier) do update set keep_until = ?2, source = ?3, destroyed_at = ?4
                where kept.destroyed_at is null""")
                .setParameter(1, dossier).setParameter(2, LocalDate.now(clock)).setParameter(3, basis)
                .setParameter(4, now()).executeUpdate() == 1;
        if (erased) {
            destroyed(dossier);
        }
    }

    private void destroyed(UUID dossier) {
        vault.destroyKey(dossier);
        outbox.add(Topics.RETENTION, new RetentionEvent.Destroyed(ids.next(), dossier, now()));
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
