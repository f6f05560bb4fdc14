package vn.motcua.payment.bill;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What bills must know of dossiers, as facts tell it. */
@ApplicationScoped
@Transactional
public class Filings {

    private final EntityManager database;

    Filings(EntityManager database) {
        this.database = database;
    }

    /** Two facts tell the same, and either may come first. */
    public void learn(UUID dossier, String code, String unit, String authority, UUID applicant) {
        database.createNativeQuery("""
                insert into filing (dossier, code, unit, authority, applicant) values (?1, ?2, ?3, ?4, ?5)
                on conflict do nothing""")
                .setParameter(1, dossier).setParameter(2, code).setParameter(3, unit).setParameter(4, authority)
                .setParameter(5, applicant).executeUpdate();
    }
}
