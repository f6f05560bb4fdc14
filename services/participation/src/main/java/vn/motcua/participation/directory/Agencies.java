package vn.motcua.participation.directory;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Text;

/** The agencies as the catalogue last published them. */
@ApplicationScoped
@Transactional
public class Agencies {

    /** Province of an agency that wasn't heard of yet; no province has this code. */
    private static final String UNKNOWN_PROVINCE = "00";

    private final Session database;

    Agencies(Session database) {
        this.database = database;
    }

    public boolean isKnown(String code) {
        return row(code).isPresent();
    }

    /** The agency's name; its code, when it wasn't heard of yet. */
    public Text nameOf(String code) {
        return row(code).map(row -> new Text((String) row[0], (String) row[1])).orElseGet(() -> new Text(code, code));
    }

    public String provinceOf(String code) {
        return row(code).map(row -> (String) row[2]).orElse(UNKNOWN_PROVINCE);
    }

    void keep(AgencyEvent.Published agency) {
        database.createNativeMutationQuery("""
                insert into agency (code, name_vi, name_en, province) values (?1, ?2, ?3, ?4)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
                    province = excluded.province""")
                .setParameter(1, agency.code()).setParameter(2, agency.name().vi()).setParameter(3, agency.name().en())
                .setParameter(4, agency.province()).executeUpdate();
    }

    private Optional<Object[]> row(String code) {
        return database.createNativeQuery("select name_vi, name_en, province from agency where code = ?1", Object[].class)
                .setParameter(1, code).getResultStream().findFirst();
    }
}
