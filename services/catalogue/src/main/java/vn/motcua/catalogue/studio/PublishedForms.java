package vn.motcua.catalogue.studio;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The newest published version of each e-form. */
@ApplicationScoped
@Transactional
class PublishedForms {

    private final EntityManager database;

    PublishedForms(EntityManager database) {
        this.database = database;
    }

    void keep(String code, int version) {
        database.createNativeQuery("""
                insert into published_form (code, version) values (?1, ?2)
                on conflict (code) do update set version = greatest(published_form.version, excluded.version)""")
                .setParameter(1, code).setParameter(2, version).executeUpdate();
    }

    /** 0 when it was never published. */
    int newest(String code) {
        List<?> found = database.createNativeQuery("select version from published_form where code = ?1", Integer.class)
                .setParameter(1, code).getResultList();
        return found.isEmpty() ? 0 : (Integer) found.getFirst();
    }
}
