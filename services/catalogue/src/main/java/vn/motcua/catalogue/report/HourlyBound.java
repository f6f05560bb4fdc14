package vn.motcua.catalogue.report;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.platform.problem.ProblemException;

/** Anybody may report without signing in, so how many of a kind are taken in an hour is bounded, of each procedure and of all. */
@ApplicationScoped
public class HourlyBound {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final EntityManager database;
    private final Clock clock;
    private final int mostOfOne;
    private final int mostOfAll;

    HourlyBound(EntityManager database, Clock clock,
            @ConfigProperty(name = "motcua.catalogue.reports.of-a-procedure") int mostOfOne,
            @ConfigProperty(name = "motcua.catalogue.reports.of-all") int mostOfAll) {
        this.database = database;
        this.clock = clock;
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    /**
     * @param reports entities with a {@code procedure} and a {@code reportedAt}
     * @throws ProblemException 429 when one more would be too many
     */
    public void admit(Class<?> reports, String code) {
        var counts = database.createQuery("""
                select count(*), coalesce(sum(case when r.procedure = ?1 then 1 else 0 end), 0)
                from %s r where r.reportedAt > ?2""".formatted(reports.getName()), Object[].class)
                .setParameter(1, code).setParameter(2, clock.instant().minus(WINDOW)).getSingleResult();
        if (((Number) counts[0]).longValue() >= mostOfAll || ((Number) counts[1]).longValue() >= mostOfOne) {
            throw new ProblemException(429, "too-many-reports", "Too many reports came in this hour; try again later.");
        }
    }
}
