package vn.motcua.participation.petition;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.PetitionEvent.Kind;
import vn.motcua.contracts.TimeLimit;

/** How long an answer may take and when it may be reopened, as data with its source. */
@ApplicationScoped
@Transactional
class Terms {

    /** @param reopenDays calendar days after the answer, to the end of the last */
    record Term(TimeLimit answer, int reopenDays, int reopenTimes, String legalBasis, String confidence) {}

    private final Session database;
    private final Clock clock;

    Terms(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Term of(Kind kind) {
        var row = database.createNativeQuery("""
                select amount, unit, reopen_days, reopen_times, legal_basis, confidence from petition_term
                where kind = ?1 and in_force_from <= ?2 order by in_force_from desc limit 1""", Object[].class)
                .setParameter(1, kind.name()).setParameter(2, LocalDate.now(clock)).getSingleResult();
        return new Term(new TimeLimit(((Number) row[0]).intValue(), TimeLimit.Unit.valueOf((String) row[1])),
                ((Number) row[2]).intValue(), ((Number) row[3]).intValue(), (String) row[4], (String) row[5]);
    }
}
