package vn.motcua.participation.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Registered;

/** Whose dossier it is, whose work, and how far it has come. */
@ApplicationScoped
@Transactional
public class Dossiers {

    public record Dossier(UUID id, String code, UUID applicant, String procedure, String unit, String authority,
            String province, int status) {}

    private final Session database;

    Dossiers(Session database) {
        this.database = database;
    }

    public Optional<Dossier> find(UUID id) {
        return database.createNativeQuery("""
                select code, applicant, procedure, unit, authority, province, status from dossier where id = ?1""",
                Object[].class).setParameter(1, id).getResultStream().findFirst()
                .map(row -> new Dossier(id, (String) row[0], (UUID) row[1], (String) row[2], (String) row[3],
                        (String) row[4], (String) row[5], ((Number) row[6]).intValue()));
    }

    void begin(Registered registered) {
        var head = registered.head();
        database.createNativeMutationQuery("""
                insert into dossier (id, code, applicant, procedure, unit, authority, province, status, seq)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (id) do nothing""")
                .setParameter(1, head.dossier()).setParameter(2, head.code()).setParameter(3, head.applicant())
                .setParameter(4, registered.procedure()).setParameter(5, registered.unit())
                .setParameter(6, registered.authority()).setParameter(7, registered.province())
                .setParameter(8, head.status().code()).setParameter(9, head.seq()).executeUpdate();
    }

    /** A fact that comes late changes nothing. */
    void goOn(DossierEvent event) {
        var head = event.head();
        database.createNativeMutationQuery("""
                update dossier set status = ?2, seq = ?3, finished_at = case
                    when exists (select 1 from rated_status where status = ?2) then coalesce(finished_at, ?4) end
                where id = ?1 and seq < ?3""")
                .setParameter(1, head.dossier()).setParameter(2, head.status().code()).setParameter(3, head.seq())
                .setParameter(4, head.at()).executeUpdate();
    }
}
