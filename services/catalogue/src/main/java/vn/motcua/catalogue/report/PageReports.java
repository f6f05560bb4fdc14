package vn.motcua.catalogue.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.catalogue.report.PageReport.Outcome;
import vn.motcua.catalogue.report.PageReport.Section;
import vn.motcua.contracts.ChangeEvent.ReportClosed;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** The reports of all readers. */
@ApplicationScoped
@Transactional
class PageReports {

    private static final Duration KEPT = Duration.ofDays(180);

    private final EntityManager database;
    private final Procedures procedures;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final HourlyBound bound;

    PageReports(EntityManager database, Procedures procedures, Outbox outbox, Ids ids, Clock clock,
            HourlyBound bound) {
        this.database = database;
        this.procedures = procedures;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.bound = bound;
    }

    /** @param version the one that was read; the agency of that version is told */
    UUID take(String code, int version, Section section, String text) {
        var read = procedures.version(code, version)
                .orElseThrow(() -> ProblemException.notFound("No version " + version + " of " + code + "."));
        bound.admit(PageReport.class, code);
        var report = new PageReport(ids.next(), read, section, text, clock.instant());
        database.persist(report);
        return report.view().id();
    }

    /** Those of an agency and of the ones below it, newest first. */
    List<PageReport.View> of(String agency, boolean open, Optional<UUID> after, int limit) {
        return new ToAgency(agency, open, after, limit).of(database, PageReport.class, "closedAt").stream()
                .map(PageReport::view).toList();
    }

    PageReport.View close(UUID id, String agency, Outcome outcome, @Nullable String note, String staffNumber) {
        var report = Optional.ofNullable(database.find(PageReport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(it -> it.agency().equals(agency) || it.agency().startsWith(agency + "."))
                .orElseThrow(() -> ProblemException.notFound("No such report to your agency."));
        if (!report.isOpen()) {
            throw ProblemException.conflict("closed", "Somebody has closed it meanwhile.", Map.of("report", report.view()));
        }
        var now = clock.instant();
        report.close(outcome, note, staffNumber, now);
        outbox.add(Topics.CHANGES, new ReportClosed(ids.next(), id, now, ReportClosed.About.PAGE, outcome.name()));
        forgetOld();
        return report.view();
    }

    /** People write what they shouldn't: what is dealt with isn't kept. */
    private void forgetOld() {
        database.createQuery("delete from PageReport r where r.closedAt < ?1")
                .setParameter(1, clock.instant().minus(KEPT)).executeUpdate();
    }
}
