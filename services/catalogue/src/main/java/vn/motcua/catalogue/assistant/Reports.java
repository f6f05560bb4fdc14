package vn.motcua.catalogue.assistant;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.catalogue.report.HourlyBound;
import vn.motcua.catalogue.report.ToAgency;
import vn.motcua.contracts.ChangeEvent.ReportClosed;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** What people called wrong, and what they asked in vain: for the agencies, and for the words that are still missing. */
@ApplicationScoped
@Transactional
class Reports {

    static final int LONGEST_QUESTION = 200;
    private static final String SETTLED = "SETTLED";
    private static final int LONGEST_COMMENT = 1000;
    private static final int MOST = 200;
    /** More different questions than that in a week are somebody's game. */
    private static final int MOST_OF_A_WEEK = 5000;

    private final EntityManager database;
    private final Procedures procedures;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final HourlyBound bound;

    Reports(EntityManager database, Procedures procedures, Outbox outbox, Ids ids, Clock clock, HourlyBound bound) {
        this.database = database;
        this.procedures = procedures;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.bound = bound;
    }

    /** @param asked how often in the week */
    record Unanswered(LocalDate week, String question, int asked) {}

    /** @throws ProblemException 404 when there is no such version, 429 when too many came already */
    Report.View report(Report.Said said) {
        var version = procedures.version(said.procedure(), said.version()).orElseThrow(() -> ProblemException.notFound(
                "No version " + said.version() + " of " + said.procedure() + "."));
        bound.admit(Report.class, said.procedure());
        var masked = new Report.Said(said.procedure(), said.version(), said.fields(),
                Masked.of(said.question(), LONGEST_QUESTION),
                Optional.ofNullable(said.comment()).filter(it -> !it.isBlank()).map(it -> Masked.of(it, LONGEST_COMMENT))
                        .orElse(null));
        var report = new Report(ids.next(), masked, version.publisher(), clock.instant());
        database.persist(report);
        return report.view();
    }

    /** About procedures of an agency and of the ones below it, the newest first. */
    List<Report.View> of(String agency, boolean open, Optional<UUID> after, int limit) {
        return new ToAgency(agency, open, after, limit).of(database, Report.class, "settledAt").stream().map(Report::view)
                .toList();
    }

    Optional<Report> find(UUID id) {
        return Optional.ofNullable(database.find(Report.class, id));
    }

    Report.View settle(UUID id, String staffNumber) {
        var report = Optional.ofNullable(database.find(Report.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> ProblemException.notFound("No such report."));
        var now = clock.instant();
        if (report.settle(staffNumber, now)) {
            outbox.add(Topics.CHANGES, new ReportClosed(ids.next(), id, now, ReportClosed.About.ANSWER, SETTLED));
        }
        return report.view();
    }

    void unanswered(String question) {
        var week = thisWeek();
        database.createNativeQuery("""
                insert into assistant_unknown (week, question, asked) select ?1, ?2, 1
                where (select count(*) from assistant_unknown where week = ?1) < ?3
                on conflict (week, question) do update set asked = assistant_unknown.asked + 1""")
                .setParameter(1, week).setParameter(2, Masked.of(question, LONGEST_QUESTION)).setParameter(3, MOST_OF_A_WEEK)
                .executeUpdate();
    }

    /** Of this week and the last, the most asked first. */
    List<Unanswered> unanswered() {
        List<?> rows = database.createNativeQuery("""
                select week, question, asked from assistant_unknown where week >= ?1
                order by week desc, asked desc, question""", Object[].class).setParameter(1, thisWeek().minusWeeks(1))
                .setMaxResults(MOST).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Unanswered(LocalDate.parse(row[0].toString()), (String) row[1], (Integer) row[2])).toList();
    }

    /** What nobody needs any more. */
    void forgetBefore(Instant moment) {
        database.createQuery("delete from Report where reportedAt < ?1").setParameter(1, moment).executeUpdate();
        database.createNativeQuery("delete from assistant_unknown where week < ?1")
                .setParameter(1, LocalDate.ofInstant(moment, clock.getZone())).executeUpdate();
    }

    private LocalDate thisWeek() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
