package vn.motcua.transparency.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;

/** Names, and what each agency offers; the newest word of the catalogue counts. */
@ApplicationScoped
@Transactional
public class Directory {

    public record Agency(String code, Text name, String province) {}

    /** A procedure in force, as an agency offers it. */
    public record Offer(String code, boolean online, boolean fee, List<String> units) {}

    private final Session database;

    Directory(Session database) {
        this.database = database;
    }

    void learn(AgencyEvent.Published agency) {
        database.createNativeMutationQuery("""
                insert into agency (code, name_vi, name_en, province) values (?1, ?2, ?3, ?4)
                on conflict (code) do update set name_vi = ?2, name_en = ?3, province = ?4""")
                .setParameter(1, agency.code()).setParameter(2, agency.name().vi())
                .setParameter(3, agency.name().en()).setParameter(4, agency.province()).executeUpdate();
    }

    void learn(ProcedureTerms terms) {
        database.createNativeMutationQuery("""
                insert into procedure (code, version, name_vi, name_en, online, fee, in_force, units)
                values (?1, ?2, ?3, ?4, ?5, ?6, true, string_to_array(?7, ','))
                on conflict (code) do update set version = ?2, name_vi = ?3, name_en = ?4, online = ?5, fee = ?6,
                    in_force = true, units = string_to_array(?7, ',') where procedure.version <= ?2""")
                .setParameter(1, terms.code()).setParameter(2, terms.version()).setParameter(3, terms.name().vi())
                .setParameter(4, terms.name().en()).setParameter(5, terms.form() != null)
                .setParameter(6, terms.fees().stream().anyMatch(fee -> !fee.amount().isZero()))
                .setParameter(7, String.join(",", terms.units())).executeUpdate();
    }

    void forget(ProcedureEvent.Withdrawn withdrawn) {
        database.createNativeMutationQuery("update procedure set in_force = false where code = ?1 and version <= ?2")
                .setParameter(1, withdrawn.code()).setParameter(2, withdrawn.version()).executeUpdate();
    }

    public Map<String, Agency> agencies() {
        return database.createNativeQuery("select code, name_vi, name_en, province from agency order by code",
                Object[].class).getResultStream()
                .map(row -> new Agency((String) row[0], new Text((String) row[1], (String) row[2]), (String) row[3]))
                .collect(Collectors.toMap(Agency::code, agency -> agency));
    }

    public Map<String, Text> procedures() {
        return database.createNativeQuery("select code, name_vi, name_en from procedure", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Text((String) row[1], (String) row[2])));
    }

    public List<Offer> offers() {
        return database.createNativeQuery("""
                select code, online, fee, array_to_string(units, ',') from procedure where in_force order by code""",
                Object[].class).getResultStream()
                .map(row -> new Offer((String) row[0], (Boolean) row[1], (Boolean) row[2],
                        List.of(((String) row[3]).split(","))))
                .toList();
    }
}
