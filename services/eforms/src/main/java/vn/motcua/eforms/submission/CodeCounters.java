package vn.motcua.eforms.submission;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The counters in the database, shared by all instances. */
@ApplicationScoped
class CodeCounters {

    private final EntityManager database;

    CodeCounters(EntityManager database) {
        this.database = database;
    }

    /** Sets aside {@code size} numbers, in a transaction of its own that holds the row for an instant; returns the first. */
    @Transactional(TxType.REQUIRES_NEW)
    int reserve(String unit, LocalDate day, int size) {
        var next = (Number) database.createNativeQuery("""
                insert into code_counter (unit, day, next) values (?1, ?2, 1 + ?3)
                on conflict (unit, day) do update set next = code_counter.next + ?3
                returning next""")
                .setParameter(1, unit).setParameter(2, day).setParameter(3, size).getSingleResult();
        return next.intValue() - size;
    }
}
