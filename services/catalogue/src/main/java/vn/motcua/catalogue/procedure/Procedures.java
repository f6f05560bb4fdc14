package vn.motcua.catalogue.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.ProcedureVersion.Origin;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;

/** Every published version of every procedure. */
@ApplicationScoped
@Transactional
public class Procedures {

    private final EntityManager database;
    private final ObjectReader reader;
    private final Event<Procedure> published;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Procedures(EntityManager database, ObjectMapper json, Event<Procedure> published, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        // A misspelt member of a data file must not pass silently.
        this.reader = json.readerFor(Procedure.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.published = published;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** A version with the text it was published as. */
    public record Version(Procedure procedure, String document, boolean madeInStudio, Instant publishedAt) {}

    /** Which version one files under today, and since when. */
    public record InForce(String code, int version, LocalDate from) {}

    /**
     * Publishes a version once; the same file again changes nothing, another file under its name is refused. Once the
     * studio has published a version of a procedure, files no longer speak for it.
     */
    public void publish(DataFile file) {
        var procedure = read(file.text());
        if (newest(procedure.code()).filter(Version::madeInStudio).isPresent()) {
            return;
        }
        var before = database.find(ProcedureVersion.class, new ProcedureVersion.Key(procedure.code(), procedure.version()));
        if (before != null) {
            before.mustEqual(file);
            return;
        }
        publish(procedure, file, Origin.FILE);
    }

    /** Publishes what the studio made, in the caller's transaction. */
    public Procedure publish(String document) {
        var procedure = read(document);
        publish(procedure, new DataFile("studio", document), Origin.STUDIO);
        return procedure;
    }

    private void publish(Procedure procedure, DataFile file, Origin origin) {
        Soundness.check(procedure);
        database.persist(new ProcedureVersion(procedure, file, origin, clock.instant()));
        database.flush();
        published.fire(procedure);
        outbox.add(Topics.PROCEDURES, new ProcedureEvent.Published(ids.next(), procedure.code(), procedure.version(),
                clock.instant(), procedure.terms()));
    }

    /** No new dossier under any version so far; those begun go on under theirs. */
    public void withdraw(String code, int version, Withdrawal.Reason reason, String staffNumber) {
        database.merge(new Withdrawal(code, version, reason, staffNumber, clock.instant()));
        outbox.add(Topics.PROCEDURES, new ProcedureEvent.Withdrawn(ids.next(), code, version, clock.instant()));
    }

    /** Why nobody can file any more; empty while one can. */
    public Optional<Withdrawal> withdrawal(String code) {
        return Optional.ofNullable(database.find(Withdrawal.class, code))
                .filter(withdrawal -> newest(code).filter(newest -> newest.procedure().version() > withdrawal.version())
                        .isEmpty());
    }

    /** The version under which one files today. */
    public Optional<Procedure> inForce(String code) {
        return versionInForce(code).map(Version::procedure);
    }

    /** The version under which one files today, with the text it was published as. */
    public Optional<Version> versionInForce(String code) {
        return database.createQuery("""
                from ProcedureVersion v where v.code = ?1 and v.inForceFrom <= ?2 and not exists (
                    select 1 from Withdrawal w where w.code = v.code and w.version >= v.version)
                order by v.inForceFrom desc, v.version desc limit 1""", ProcedureVersion.class)
                .setParameter(1, code).setParameter(2, LocalDate.now(clock))
                .getResultStream().findFirst().map(this::version);
    }

    /** The versions in force on a day, by code, from after a code on. */
    public List<Version> inForceAfter(String after, LocalDate day, int limit) {
        List<?> found = database.createNativeQuery("""
                select distinct on (v.code) v.* from procedure_version v
                where v.code > ?1 and v.in_force_from <= ?2 and not exists (
                    select 1 from withdrawal w where w.code = v.code and w.version >= v.version)
                order by v.code, v.in_force_from desc, v.version desc limit ?3""", ProcedureVersion.class)
                .setParameter(1, after).setParameter(2, day).setParameter(3, limit).getResultList();
        return found.stream().map(ProcedureVersion.class::cast).map(this::version).toList();
    }

    /** Another one as soon as something else is in force. */
    public String fingerprint(LocalDate day) {
        var row = (Object[]) database.createNativeQuery("""
                select (select count(*) || '-' || coalesce(extract(epoch from max(published_at)), 0) from procedure_version),
                    (select count(*) || '-' || coalesce(extract(epoch from max(withdrawn_at)), 0) from withdrawal)""")
                .getSingleResult();
        return day + "-" + row[0] + "-" + row[1];
    }

    /** By code, without the documents. */
    public Map<String, InForce> inForceOfEach() {
        var inForce = new HashMap<String, InForce>();
        // The last of a code stays: the one that came into force last.
        database.createQuery("""
                select new vn.motcua.catalogue.procedure.Procedures$InForce(v.code, v.version, v.inForceFrom)
                from ProcedureVersion v where v.inForceFrom <= ?1 and not exists (
                    select 1 from Withdrawal w where w.code = v.code and w.version >= v.version)
                order by v.inForceFrom, v.version""", InForce.class).setParameter(1, LocalDate.now(clock))
                .getResultStream().forEach(version -> inForce.put(version.code(), version));
        return inForce;
    }

    /** Of the procedures that nobody can file under any more, by code. */
    public Map<String, Withdrawal> withdrawals() {
        return database.createQuery("""
                from Withdrawal w where w.version >= (
                    select max(v.version) from ProcedureVersion v where v.code = w.code)""", Withdrawal.class)
                .getResultStream().collect(Collectors.toMap(Withdrawal::code, Function.identity()));
    }

    public Optional<Procedure> version(String code, int version) {
        return Optional.ofNullable(database.find(ProcedureVersion.class, new ProcedureVersion.Key(code, version)))
                .map(found -> read(found.document()));
    }

    /** Every version, the newest first. */
    public List<Version> versions(String code) {
        return database.createQuery("from ProcedureVersion where code = ?1 order by version desc", ProcedureVersion.class)
                .setParameter(1, code).getResultStream().map(this::version).toList();
    }

    public Optional<Version> newest(String code) {
        return database.createQuery("from ProcedureVersion where code = ?1 order by version desc limit 1",
                ProcedureVersion.class).setParameter(1, code).getResultStream().findFirst().map(this::version);
    }

    /** The newest version of each procedure, by code, one after the other: a nation's don't fit into memory at once. */
    public void eachNewest(Consumer<Procedure> reader) {
        database.createQuery("""
                select v.document from ProcedureVersion v where v.version = (
                    select max(other.version) from ProcedureVersion other where other.code = v.code) order by v.code""",
                String.class).getResultStream().map(this::read).forEach(reader);
    }

    /** @throws JsonProcessingException that says where the text isn't a procedure */
    public Procedure readable(String document) throws JsonProcessingException {
        return reader.readValue(document);
    }

    private Version version(ProcedureVersion version) {
        return new Version(read(version.document()), version.document(), version.madeInStudio(), version.publishedAt());
    }

    private Procedure read(String document) {
        try {
            return readable(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A procedure's document can't be read", e);
        }
    }
}
