package vn.motcua.platform.outbox;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.Fact;
import vn.motcua.platform.correlation.Correlation;

/** Takes facts that a transaction has made true; they go to Kafka once it has committed. */
@ApplicationScoped
public class Outbox {

    private static final Map<Class<?>, String> TYPES = new ConcurrentHashMap<>();

    private final EntityManager database;
    private final ObjectMapper json;

    Outbox(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds a fact within the caller's transaction; without one it refuses. */
    @Transactional(TxType.MANDATORY)
    public void add(String topic, Fact fact) {
        database.createNativeQuery("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, correlation, at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, fact.id())
                .setParameter(2, topic)
                .setParameter(3, fact.key())
                .setParameter(4, typeOf(fact))
                .setParameter(5, written(fact))
                .setParameter(6, Correlation.current())
                .setParameter(7, fact.at())
                .executeUpdate();
    }

    /** The fact's name on the wire, as its sealed type declares it, for example {@code dossier.accepted}. */
    static String typeOf(Fact fact) {
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
