package vn.motcua.eforms.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;

/** The terms of procedures and the names of units, as the catalogue told them. */
@ApplicationScoped
@Transactional
public class Terms {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    Terms(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An agency that receives dossiers.
     *
     * @param commune the one that it serves, null when it serves its whole province
     */
    public record Unit(String code, Text name, String province, @Nullable String commune) {

        /** Whether it is there for people who live at the address. */
        public boolean serves(JsonNode address) {
            return province.equals(address.path("province").asText(""))
                    && (commune == null || commune.equals(address.path("commune").asText("")));
        }
    }

    void keep(ProcedureTerms terms) {
        database.createNativeQuery("""
                insert into procedure_terms (code, version, in_force_from, withdrawn, terms)
                values (?1, ?2, ?3, false, ?4) on conflict do nothing""")
                .setParameter(1, terms.code()).setParameter(2, terms.version()).setParameter(3, terms.inForceFrom())
                .setParameter(4, written(terms)).executeUpdate();
    }

    void withdraw(String code) {
        database.createNativeQuery("update procedure_terms set withdrawn = true where code = ?1")
                .setParameter(1, code).executeUpdate();
    }

    void keep(Unit unit) {
        database.createNativeQuery("""
                insert into unit (code, name_vi, name_en, province, commune) values (?1, ?2, ?3, ?4, ?5)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
                    province = excluded.province, commune = excluded.commune""")
                .setParameter(1, unit.code()).setParameter(2, unit.name().vi()).setParameter(3, unit.name().en())
                .setParameter(4, unit.province()).setParameter(5, unit.commune()).executeUpdate();
    }

    /** The terms under which one begins today; empty when unknown or withdrawn. */
    public Optional<ProcedureTerms> inForce(String code) {
        List<?> found = database.createNativeQuery("""
                select terms from procedure_terms where code = ?1 and in_force_from <= ?2 and not withdrawn
                order by in_force_from desc, version desc limit 1""", String.class)
                .setParameter(1, code).setParameter(2, LocalDate.now(clock)).getResultList();
        return found.stream().map(text -> read(text.toString())).findFirst();
    }

    /** @throws IllegalStateException when it was never told: drafts and filings only refer to what was */
    public ProcedureTerms mustFind(String code, int version) {
        List<?> found = database.createNativeQuery("select terms from procedure_terms where code = ?1 and version = ?2",
                String.class).setParameter(1, code).setParameter(2, version).getResultList();
        return found.stream().map(text -> read(text.toString())).findFirst()
                .orElseThrow(() -> new IllegalStateException("No terms of " + code + " version " + version));
    }

    /** Units of the procedures that use the form now, or did. */
    public List<String> unitsOf(String form) {
        List<?> all = database.createNativeQuery("select terms from procedure_terms", String.class).getResultList();
        return all.stream().map(text -> read(text.toString())).filter(terms -> form.equals(terms.form()))
                .flatMap(terms -> terms.units().stream()).distinct().toList();
    }

    /** Those units of the procedure that are known, in its order. */
    public List<Unit> units(ProcedureTerms terms) {
        List<?> rows = database
                .createNativeQuery("select code, name_vi, name_en, province, commune from unit where code in (?1)",
                        Object[].class)
                .setParameter(1, terms.units()).getResultList();
        var known = rows.stream().map(Object[].class::cast).map(row -> new Unit((String) row[0],
                new Text((String) row[1], (String) row[2]), (String) row[3], (String) row[4]))
                .collect(Collectors.toMap(Unit::code, unit -> unit));
        return terms.units().stream().map(code -> Optional.ofNullable(known.get(code))).flatMap(Optional::stream).toList();
    }

    private String written(ProcedureTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcedureTerms read(String text) {
        try {
            return json.readValue(text, ProcedureTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
