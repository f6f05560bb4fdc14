package vn.motcua.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.Fact;
import vn.motcua.platform.audit.Actors;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.correlation.Correlation;

/** Takes facts that a transaction has made true, each with its leaf for the audit log; they go to Kafka once it has committed. */
@ApplicationScoped
public class Outbox {

    private static final Map<Class<?>, String> TYPES = new ConcurrentHashMap<>();

    private final EntityManager database;
    private final ObjectMapper json;
    private final Actors actors;
    private final String source;

    Outbox(EntityManager database, ObjectMapper json, Actors actors,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.json = json;
        this.actors = actors;
        this.source = OutboxBatch.sourceOf(service);
    }

    /** Adds a fact within the caller's transaction; without one it refuses. */
    @Transactional(TxType.MANDATORY)
    public void add(String topic, Fact fact) {
        var payload = written(fact);
        // The database keeps microseconds; the leaf must mean the same moment as the message.
        var at = fact.at().truncatedTo(ChronoUnit.MICROS);
        var actor = actors.current();
        var entry = new AuditEntry(fact.id().toString(), source, typeOf(fact), fact.key(), at.toString(),
                Correlation.current(), actor, AuditEntry.hashed(payload.getBytes(UTF_8)));
        database.createNativeQuery("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, correlation, at, actor, role, leaf)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""")
                .setParameter(1, fact.id())
                .setParameter(2, topic)
                .setParameter(3, entry.subject())
                .setParameter(4, entry.type())
                .setParameter(5, payload)
                .setParameter(6, entry.cause())
                .setParameter(7, at)
                .setParameter(8, actor.id())
                .setParameter(9, actor.role())
                .setParameter(10, entry.leaf())
                .executeUpdate();
    }

    /** The fact's name on the wire, as its sealed type declares it, for example {@code dossier.accepted}. */
    public static String typeOf(Fact fact) {
        return TYPES.computeIfAbsent(fact.getClass(), type -> Arrays.stream(type.getInterfaces())
                .map(sealed -> sealed.getAnnotation(JsonSubTypes.class))
                .filter(names -> names != null)
                .flatMap(names -> Arrays.stream(names.value()))
                .filter(name -> name.value() == type)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no name on the wire")));
    }

    private String written(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Could not write " + fact.getClass().getSimpleName(), e);
        }
    }
}
