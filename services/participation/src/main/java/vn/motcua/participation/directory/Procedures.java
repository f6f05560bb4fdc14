package vn.motcua.participation.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;

/** Procedures by name, with the agencies that decide them. */
@ApplicationScoped
@Transactional
public class Procedures {

    private static final String SEPARATOR = ",";

    /** @param units codes of the agencies that receive and decide */
    public record Procedure(String code, Text name, List<String> units) {}

    private final Session database;

    Procedures(Session database) {
        this.database = database;
    }

    public Optional<Procedure> find(String code) {
        return database.createNativeQuery("select name_vi, name_en, units from procedure where code = ?1", Object[].class)
                .setParameter(1, code).getResultStream().findFirst()
                .map(row -> new Procedure(code, new Text((String) row[0], (String) row[1]),
                        Arrays.stream(((String) row[2]).split(SEPARATOR)).filter(unit -> !unit.isEmpty()).toList()));
    }

    void keep(ProcedureTerms terms) {
        database.createNativeMutationQuery("""
                insert into procedure (code, name_vi, name_en, units) values (?1, ?2, ?3, ?4)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
                    units = excluded.units""")
                .setParameter(1, terms.code()).setParameter(2, terms.name().vi()).setParameter(3, terms.name().en())
                .setParameter(4, String.join(SEPARATOR, terms.units())).executeUpdate();
    }
}
