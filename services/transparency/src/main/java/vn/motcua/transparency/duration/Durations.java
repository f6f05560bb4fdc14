package vn.motcua.transparency.duration;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long dossiers took. No count is given, and nothing at all about few dossiers: whoever knows one of them could
 * work out the others.
 */
@ApplicationScoped
@Transactional
class Durations {

    private static final int MONTHS = 12;
    /** The newest results only, so that a procedure with a million dossiers costs as much as one with a thousand. */
    private static final int AT_MOST = 1000;

    private final EntityManager database;
    private final Clock clock;
    private final int atLeast;

    Durations(EntityManager database, Clock clock,
            @ConfigProperty(name = "motcua.transparency.durations-from") int atLeast) {
        this.database = database;
        this.clock = clock;
        this.atLeast = atLeast;
    }

    Observed of(String procedure, @Nullable String agency) {
        var since = LocalDate.now(clock).minusMonths(MONTHS);
        var row = (Object[]) database
                .createNativeQuery(
                        """
                                select count(*), percentile_disc(0.5) within group (order by days),
                                    percentile_disc(0.9) within group (order by days)
                                from (select greatest(0, cast(issued_at at time zone :zone as date) - cast(received_at at time zone :zone as date)) as days
                                    from dossier
                                    where procedure = :procedure and issued_at >= :since and received_at is not null
                                        and (cast(:agency as text) is null or agency = :agency)
                                    order by issued_at desc limit :most) taken""")
                .setParameter("zone", clock.getZone().getId()).setParameter("procedure", procedure)
                .setParameter("since", since.atStartOfDay(clock.getZone()).toInstant()).setParameter("agency", agency)
                .setParameter("most", AT_MOST).getSingleResult();
        var enough = ((Number) row[0]).intValue() >= atLeast;
        return new Observed(procedure, agency, enough ? days(row[1]) : null, enough ? days(row[2]) : null, since);
    }

    private static Integer days(Object value) {
        return ((Number) value).intValue();
    }
}
