package vn.motcua.transparency.protection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hibernate.Session;

import vn.motcua.transparency.count.Dataset;

/** Remembers what is withheld for the sake of what, also when the service starts anew. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Covers {

    record Kept(Cut small, List<Move> moves) {}

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    Covers(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Holds the dataset until the transaction ends, so that two instances don't choose differently. */
    Map<Cut, List<Move>> of(Dataset dataset) {
        database.createNativeMutationQuery("""
                insert into protection (dataset, covers, made_at) values (?1, '[]', ?2) on conflict do nothing""")
                .setParameter(1, dataset.name()).setParameter(2, clock.instant()).executeUpdate();
        var text = database.createNativeQuery("select covers from protection where dataset = ?1 for update", String.class)
                .setParameter(1, dataset.name()).getSingleResult();
        var covers = new TreeMap<Cut, List<Move>>();
        read(text).forEach(kept -> covers.put(kept.small(), kept.moves()));
        return covers;
    }

    void keep(Dataset dataset, Map<Cut, List<Move>> covers) {
        var kept = covers.entrySet().stream().map(each -> new Kept(each.getKey(), each.getValue())).toList();
        database.createNativeMutationQuery("update protection set covers = ?2, made_at = ?3 where dataset = ?1")
                .setParameter(1, dataset.name()).setParameter(2, written(kept)).setParameter(3, clock.instant())
                .executeUpdate();
    }

    private List<Kept> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(List<Kept> kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
