package vn.motcua.catalogue.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

/**
 * What readers have reported to an agency and to the ones below it, newest first.
 *
 * @param open  whether only what nobody has dealt with
 * @param after the last one of the page before
 */
public record ToAgency(String agency, boolean open, Optional<UUID> after, int limit) {

    /**
     * @param reports entities with an {@code id} and an {@code agency}
     * @param ended   their member that says when one was dealt with
     */
    public <T> List<T> of(EntityManager database, Class<T> reports, String ended) {
        return database.createQuery("""
                from %s r where (r.agency = :agency or r.agency like :below)
                    and (:open = false or r.%s is null) and (:first = true or r.id < :after)
                order by r.id desc""".formatted(reports.getName(), ended), reports)
                .setParameter("agency", agency).setParameter("below", agency + ".%").setParameter("open", open)
                .setParameter("first", after.isEmpty()).setParameter("after", after.orElse(new UUID(0, 0)))
                .setMaxResults(limit).getResultList();
    }
}
