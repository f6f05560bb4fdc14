package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import vn.motcua.contracts.OfficialStatus;

/** The walk of a dossier, fact by fact without a gap. */
@ApplicationScoped
@Transactional
public class History {

    private final EntityManager database;
    private final Words words;

    History(EntityManager database, Words words) {
        this.database = database;
        this.words = words;
    }

    /**
     * One fact.
     *
     * @param step        null when it follows from the entry before it
     * @param from        null for the beginning
     * @param staffNumber null for applicants' and the portal's acts, and when a citizen reads
     * @param words       what was said; a citizen doesn't read what is internal
     * @param fact        as it was told on the bus
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(long seq, UUID id, Instant at, String type, Step.@Nullable Kind step, @Nullable State from, State to,
            OfficialStatus status, String actor, @Nullable String staffNumber, @Nullable String role, @Nullable String unit,
            Map<String, Object> words, @JsonRawValue String fact) {}

    public List<Entry> of(UUID dossier, boolean inside) {
        return entries(dossier).stream().map(entry -> new Entry(entry.seq, entry.fact, entry.at, entry.type, entry.step,
                entry.from, entry.to, entry.official(), entry.actor, inside ? entry.staffNumber : null, entry.role,
                entry.unit, said(entry, inside), entry.body)).toList();
    }

    private List<HistoryEntry> entries(UUID dossier) {
        return database.createQuery("from HistoryEntry e where e.dossier = :dossier order by e.seq", HistoryEntry.class)
                .setParameter("dossier", dossier).getResultList();
    }

    private Map<String, Object> said(HistoryEntry entry, boolean inside) {
        var said = new LinkedHashMap<>(words.opened(entry.dossier, entry.words));
        if (!inside) {
            said.keySet().removeIf(key -> key.startsWith("internal"));
        }
        return said;
    }
}
