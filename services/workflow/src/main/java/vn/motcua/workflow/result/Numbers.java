package vn.motcua.workflow.result;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Numbers results in one run for each authority and year; a dossier keeps its number when issuing is tried again. */
@ApplicationScoped
class Numbers {

    private final Session database;

    Numbers(Session database) {
        this.database = database;
    }

    /** @param on the day on which the number was assigned first */
    record Assigned(String number, LocalDate on) {}

    @Transactional(TxType.REQUIRES_NEW)
    public Assigned assign(UUID dossier, String authority, LocalDate today) {
        var known = database.createNativeQuery("select number, assigned_on from result_number where dossier = ?1",
                Object[].class).setParameter(1, dossier).getResultStream().findFirst();
        if (known.isPresent()) {
            var row = known.get();
            return new Assigned((String) row[0],
                    row[1] instanceof LocalDate day ? day : ((java.sql.Date) row[1]).toLocalDate());
        }
        var number = next(authority, today.getYear()) + "/" + today.getYear() + "/" + authority;
        database.createNativeMutationQuery("insert into result_number (dossier, number, assigned_on) values (?1, ?2, ?3)")
                .setParameter(1, dossier).setParameter(2, number).setParameter(3, today).executeUpdate();
        return new Assigned(number, today);
    }

    private int next(String authority, int year) {
        return database.createNativeQuery("""
                insert into result_counter (authority, year, last) values (?1, ?2, 1)
                on conflict (authority, year) do update set last = result_counter.last + 1 returning last""", Integer.class)
                .setParameter(1, authority).setParameter(2, year).getSingleResult();
    }
}
