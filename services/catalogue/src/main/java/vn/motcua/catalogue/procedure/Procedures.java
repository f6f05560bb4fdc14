package vn.motcua.catalogue.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import vn.motcua.catalogue.DataFile;
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

    /** Publishes a version once; the same file again changes nothing, another file under its name is refused. */
    public void publish(DataFile file) {
        var procedure = read(file.text());
        var before = database.find(ProcedureVersion.class, new ProcedureVersion.Key(procedure.code(), procedure.version()));
        if (before != null) {
            before.mustEqual(file);
            return;
        }
        Soundness.check(procedure);
        database.persist(new ProcedureVersion(procedure, file, clock.instant()));
        database.flush();
        published.fire(procedure);
        outbox.add(Topics.PROCEDURES, new ProcedureEvent.Published(ids.next(), procedure.code(), procedure.version(),
                clock.instant(), procedure.terms()));
    }

    /** The version under which one files today. */
    public Optional<Procedure> inForce(String code) {
        return database.createQuery("""
                from ProcedureVersion where code = ?1 and inForceFrom <= ?2
                order by inForceFrom desc, version desc limit 1""", ProcedureVersion.class)
                .setParameter(1, code).setParameter(2, LocalDate.now(clock))
                .getResultStream().findFirst().map(this::read);
    }

    public Optional<Procedure> version(String code, int version) {
        return Optional.ofNullable(database.find(ProcedureVersion.class, new ProcedureVersion.Key(code, version)))
                .map(this::read);
    }

    private Procedure read(ProcedureVersion version) {
        return read(version.document());
    }

    private Procedure read(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A procedure's document can't be read", e);
        }
    }
}
