package vn.motcua.catalogue.studio;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The newest published version of each e-form, and what versions say of themselves. */
@ApplicationScoped
@Transactional
class PublishedForms {

    private final EntityManager database;

    PublishedForms(EntityManager database) {
        this.database = database;
    }

    /**
     * What a version says of itself.
     *
     * @param fields ids, a table's columns as {@code table/column}
     */
    record Names(Set<String> fields, List<String> cases) {}

    void keep(String code, int version, Names names) {
        database.createNativeQuery("""
                insert into published_form (code, version) values (?1, ?2)
                on conflict (code) do update set version = greatest(published_form.version, excluded.version)""")
                .setParameter(1, code).setParameter(2, version).executeUpdate();
        // A version from before forms told what they ask says nothing, which isn't the same as asking nothing.
        if (!names.fields().isEmpty()) {
            database.createNativeQuery("""
                    insert into form_names (code, version, fields, cases) values (?1, ?2, ?3, ?4) on conflict do nothing""")
                    .setParameter(1, code).setParameter(2, version)
                    .setParameter(3, names.fields().toArray(String[]::new))
                    .setParameter(4, names.cases().toArray(String[]::new)).executeUpdate();
        }
    }

    /** Empty while the version hasn't told. */
    Optional<Names> names(String code, int version) {
        List<?> found = database.createNativeQuery("select fields, cases from form_names where code = ?1 and version = ?2",
                Object[].class).setParameter(1, code).setParameter(2, version).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Names(Set.of((String[]) row[0]), List.of((String[]) row[1]))).findFirst();
    }

    /** 0 when it was never published. */
    int newest(String code) {
        List<?> found = database.createNativeQuery("select version from published_form where code = ?1", Integer.class)
                .setParameter(1, code).getResultList();
        return found.isEmpty() ? 0 : (Integer) found.getFirst();
    }
}
