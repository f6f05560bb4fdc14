package vn.motcua.tracking.timeline;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.DossierEvent;

/** The one door to timelines: writes entries, keeps the dossier's place, tells open pages. */
@ApplicationScoped
@Transactional
public class Timelines {

    /** Name of the PostgreSQL channel that wakes open pages; the payload is {@code <dossier> <entry>}. */
    public static final String CHANNEL = "timeline";

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    Timelines(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Says whose it is, and makes sure there is a timeline. */
    void begin(UUID id, String code, UUID applicant) {
        begin(id);
        database.createNativeMutationQuery("""
                update dossier set code = ?2, applicant = ?3 where id = ?1 and code is null""")
                .setParameter(1, id).setParameter(2, code).setParameter(3, applicant).executeUpdate();
    }

    /** Topics race, so that any fact may be a dossier's first; without a code nobody finds it yet. */
    private void begin(UUID id) {
        database.createNativeMutationQuery("insert into dossier (id, updated_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, id).setParameter(2, clock.instant()).executeUpdate();
    }

    /** Writes an entry and changes the dossier's place. */
    void write(Heard heard, Consumer<Dossier> change) {
        begin(heard.dossier());
        var dossier = held(heard.dossier());
        if (insert(dossier, heard)) {
            change.accept(dossier);
        }
    }

    /** Applies a step of the walk: newer ones move the dossier, older ones only fill the story. */
    public void walk(DossierEvent fact) {
        begin(fact.dossier(), fact.head().code(), fact.head().applicant());
        var dossier = held(fact.dossier());
        var place = fact.head().seq();
        if (!insert(dossier, Walking.heard(fact))) {
            return;
        }
        fill(dossier.id, place);
        if (place > dossier.seq) {
            missing(dossier.id, dossier.seq + 1, place);
            dossier.walk(fact);
        }
    }

    private boolean insert(Dossier dossier, Heard heard) {
        var seq = dossier.entries + 1;
        var written = database.createNativeMutationQuery("""
                insert into entry (dossier, seq, fact, walk, at, kind, status, details)
                values (?1, ?2, ?3, cast(?4 as bigint), ?5, ?6, cast(?7 as int), cast(?8 as jsonb))
                on conflict do nothing""")
                .setParameter(1, dossier.id).setParameter(2, seq).setParameter(3, heard.fact())
                .setParameter(4, text(heard.walk())).setParameter(5, heard.at()).setParameter(6, heard.kind().name())
                .setParameter(7, text(heard.status())).setParameter(8, details(heard)).executeUpdate();
        if (written == 0) {
            return false;
        }
        dossier.nextEntry(clock.instant().truncatedTo(ChronoUnit.MICROS));
        // PostgreSQL delivers it when the transaction commits, to every instance.
        database.createNativeQuery("select cast(pg_notify(?1, ?2) as text)", String.class)
                .setParameter(1, CHANNEL).setParameter(2, dossier.id + " " + seq).getSingleResult();
        return true;
    }

    private void missing(UUID dossier, long from, long before) {
        for (long place = from; place < before; place++) {
            database.createNativeMutationQuery("""
                    insert into gap (dossier, walk, try_at) values (?1, ?2, ?3) on conflict do nothing""")
                    .setParameter(1, dossier).setParameter(2, place).setParameter(3, clock.instant())
                    .executeUpdate();
        }
    }

    /** Gaps whose turn it is; for a while no other instance gets them. */
    public List<UUID> claimGaps(int limit) {
        return database.createNativeQuery("""
                with due as (select dossier, walk from gap where try_at <= ?1 order by try_at limit ?2
                    for update skip locked),
                    taken as (update gap set tries = tries + 1,
                        try_at = cast(?1 as timestamptz) + least(tries + 1, 30) * interval '10 seconds'
                        from due where gap.dossier = due.dossier and gap.walk = due.walk returning gap.dossier)
                select distinct dossier from taken""", UUID.class)
                .setParameter(1, clock.instant()).setParameter(2, limit).getResultList();
    }

    private void fill(UUID dossier, long place) {
        database.createNativeMutationQuery("delete from gap where dossier = ?1 and walk = ?2")
                .setParameter(1, dossier).setParameter(2, place).executeUpdate();
    }

    private Dossier held(UUID id) {
        return database.find(Dossier.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Dossier> find(UUID id) {
        return Optional.ofNullable(database.find(Dossier.class, id));
    }

    Optional<Dossier> find(String code) {
        return database.createQuery("from Dossier where code = ?1", Dossier.class).setParameter(1, code)
                .getResultStream().findFirst();
    }

    /** The applicant's dossiers, newest first. */
    List<Dossier> of(UUID applicant, @Nullable UUID after, int limit) {
        return database.createQuery("""
                from Dossier where applicant = ?1 and (cast(?2 as uuid) is null or id < ?2) order by id desc""",
                Dossier.class).setParameter(1, applicant).setParameter(2, after).setMaxResults(limit)
                .getResultList();
    }

    /** Workflow's facts by their own order, others by their time. */
    List<Entry> entries(UUID dossier) {
        return database.createQuery("from Entry where dossier = ?1 order by at, walk nulls first, seq", Entry.class)
                .setParameter(1, dossier).getResultList();
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }

    private String details(Heard heard) {
        try {
            return json.writeValueAsString(heard.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
