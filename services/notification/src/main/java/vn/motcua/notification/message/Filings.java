package vn.motcua.notification.message;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;

/** What messages must know of dossiers and procedures, as facts tell it. */
@ApplicationScoped
@Transactional
class Filings {

    record Filing(UUID dossier, String code, UUID applicant) {}

    private final Session database;

    Filings(Session database) {
        this.database = database;
    }

    void learn(UUID dossier, String code, UUID applicant, @Nullable String procedure) {
        database.createNativeMutationQuery("""
                insert into filing (dossier, code, applicant, procedure) values (?1, ?2, ?3, ?4)
                on conflict (dossier) do update set procedure = coalesce(filing.procedure, ?4)""")
                .setParameter(1, dossier).setParameter(2, code).setParameter(3, applicant).setParameter(4, procedure)
                .executeUpdate();
    }

    void learn(ProcedureTerms terms) {
        database.createNativeMutationQuery("""
                insert into procedure (code, name_vi, name_en) values (?1, ?2, ?3)
                on conflict (code) do update set name_vi = ?2, name_en = ?3""")
                .setParameter(1, terms.code()).setParameter(2, terms.name().vi()).setParameter(3, terms.name().en())
                .executeUpdate();
    }

    Optional<Filing> find(UUID dossier) {
        return database.createNativeQuery("select code, applicant from filing where dossier = ?1", Object[].class)
                .setParameter(1, dossier).getResultStream().findFirst()
                .map(row -> new Filing(dossier, (String) row[0], (UUID) row[1]));
    }

    /** What the filing said about reaching its applicant; their own channels stay. */
    void forgetContact(UUID dossier) {
        database.createNativeMutationQuery("delete from filing_contact where dossier = ?1").setParameter(1, dossier)
                .executeUpdate();
    }

    /** A procedure that was never published is called by its code. */
    Text procedure(String code) {
        return database.createNativeQuery("select name_vi, name_en from procedure where code = ?1", Object[].class)
                .setParameter(1, code).getResultStream().findFirst()
                .map(row -> new Text((String) row[0], (String) row[1])).orElseGet(() -> new Text(code, code));
    }
}
