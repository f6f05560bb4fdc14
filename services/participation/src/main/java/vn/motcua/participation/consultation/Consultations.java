package vn.motcua.participation.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.motcua.contracts.ConsultationEvent;
import vn.motcua.contracts.ConsultationEvent.Head;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** What agencies do with their consultations: write, announce, extend, publish the outcome. */
@ApplicationScoped
@Transactional
class Consultations {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final Table table;
    private final Session database;
    private final DocumentTypes types;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Consultations(Table table, Session database, DocumentTypes types, Agencies agencies, Outbox outbox, Ids ids, Clock clock) {
        this.table = table;
        this.database = database;
        this.types = types;
        this.agencies = agencies;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of an officer's request. */
    record Decided(UUID id, String code, Phase phase, int version) {}

    Decided write(Draft draft, String agency, String staff) {
        var id = ids.next();
        var consultation = new Consultation(id, code(id), agency, agencies.provinceOf(agency), staff);
        consultation.write(draft, type(draft));
        table.persistAndFlush(consultation);
        fill(id, draft);
        return decided(consultation);
    }

    /** @param staff becomes its author: whoever wrote last can't announce */
    Decided rewrite(UUID id, Draft draft, String agency, String staff, long seen) {
        var consultation = locked(id, agency, seen, Phase.DRAFT);
        consultation.write(draft, type(draft));
        table.flush();
        database.createNativeMutationQuery("delete from consultation_section where consultation = ?1").setParameter(1, id)
                .executeUpdate();
        database.createNativeMutationQuery("delete from consultation_paper where consultation = ?1").setParameter(1, id)
                .executeUpdate();
        fill(id, draft);
        return writtenOn(consultation, staff);
    }

    /** @throws ProblemException 422 when the time is shorter than the law's, 403 for the officer who wrote it */
    Decided announce(UUID id, Instant opens, Instant closes, String agency, String staff, long seen) {
        var consultation = locked(id, agency, seen, Phase.DRAFT);
        if (consultation.writtenBy.equals(staff)) {
            throw ProblemException.forbidden("two-persons", "Somebody else than the author announces it.");
        }
        var now = clock.instant();
        var begins = opens.isBefore(now) ? now : opens;
        requireLongEnough(begins, closes, consultation.minDays);
        consultation.opens = begins;
        consultation.closes = closes;
        consultation.announcedBy = staff;
        consultation.announcedAt = now;
        long sections = database.createNativeQuery("select count(*) from consultation_section where consultation = ?1",
                Long.class).setParameter(1, id).getSingleResult();
        tell(consultation, head -> new ConsultationEvent.Opened(head, begins, closes, (int) sections));
        return moved(consultation);
    }

    /** Later only, and only while it hasn't ended. */
    Decided extend(UUID id, Instant closes, String agency, long seen) {
        var consultation = locked(id, agency, seen, Phase.PLANNED, Phase.OPEN);
        var before = Objects.requireNonNull(consultation.closes);
        if (!closes.isAfter(before)) {
            throw ProblemException.unprocessable("not-later", "An extension ends later than what was announced.");
        }
        consultation.closes = closes;
        tell(consultation, head -> new ConsultationEvent.Extended(head, before, closes));
        return moved(consultation);
    }

    /** Publishes what became of the comments: each has a reply by then. */
    Decided conclude(UUID id, Text conclusion, String agency, long seen) {
        var consultation = locked(id, agency, seen, Phase.CLOSED);
        if (consultation.replied < consultation.comments) {
            throw ProblemException.conflict("replies-missing", "Every comment is replied to first.",
                    Map.of("comments", consultation.comments, "replied", consultation.replied));
        }
        consultation.concludedAt = clock.instant();
        consultation.conclusionVi = conclusion.vi();
        consultation.conclusionEn = conclusion.en();
        tell(consultation, head -> new ConsultationEvent.Concluded(head, consultation.comments, verdicts(id, "ACCEPTED"),
                verdicts(id, "PARTLY"), verdicts(id, "DECLINED")));
        return moved(consultation);
    }

    /** Says that its time is over, once. */
    void tellClosed(UUID id) {
        var consultation = table.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!consultation.closedTold && consultation.phase(clock.instant()) == Phase.CLOSED) {
            consultation.closedTold = true;
            tell(consultation, head -> new ConsultationEvent.Closed(head, consultation.comments, consultation.people));
        }
    }

    /** Counts a comment that has just come or gone, and its author with their first or last; a new one is told. */
    void counted(UUID id, UUID author, boolean isNew) {
        var consultation = table.findById(id, LockModeType.PESSIMISTIC_WRITE);
        int step = isNew ? 1 : -1;
        consultation.comments += step;
        // Looked at under the lock: of two comments of one person that come at once, the second sees the first.
        if (commentsOf(id, author) == (isNew ? 1 : 0)) {
            consultation.people += step;
        }
        if (isNew) {
            tell(consultation, head -> new ConsultationEvent.Commented(head, consultation.comments, consultation.people));
        }
    }

    /** @param first how many of the comments had no reply before */
    void replied(UUID id, int first) {
        var consultation = table.findById(id, LockModeType.PESSIMISTIC_WRITE);
        consultation.replied += first;
        tell(consultation, head -> new ConsultationEvent.Replied(head, consultation.comments, consultation.replied));
    }

    /** @throws ProblemException 404 for another agency's, 409 when it has changed or stands elsewhere */
    Consultation locked(UUID id, String agency, long seen, Phase first, Phase... more) {
        var consultation = table.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.agency.equals(agency))
                .orElseThrow(() -> ProblemException.notFound("No such consultation."));
        var phase = consultation.phase(clock.instant());
        if (!EnumSet.of(first, more).contains(phase)) {
            throw ProblemException.conflict("phase", "This can't be done now.",
                    Map.of("phase", phase, "version", consultation.version));
        }
        if (consultation.version != seen) {
            throw ProblemException.conflict("lost-race", "It has changed since you opened it.",
                    Map.of("phase", phase, "version", consultation.version));
        }
        return consultation;
    }

    /** A draft was changed in what stands beside it. */
    Decided writtenOn(Consultation consultation, String staff) {
        consultation.writtenBy = staff;
        return moved(consultation);
    }

    private static void requireLongEnough(Instant opens, Instant closes, int minDays) {
        var earliest = Consultation.earliestClosing(opens, minDays);
        if (closes.isBefore(earliest)) {
            throw new ProblemException(422, "period-too-short", "The law demands " + minDays + " days at least.", List.of(),
                    Map.of("minDays", minDays, "earliestClosing", earliest));
        }
    }

    private void fill(UUID id, Draft draft) {
        int position = 0;
        for (var section : draft.sections()) {
            database.createNativeMutationQuery("insert into consultation_section values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, id).setParameter(2, ++position).setParameter(3, section.label())
                    .setParameter(4, section.title()).setParameter(5, section.text()).executeUpdate();
        }
        position = 0;
        for (var paper : draft.papers()) {
            database.createNativeMutationQuery(
                    "insert into consultation_paper values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text))")
                    .setParameter(1, id).setParameter(2, ++position).setParameter(3, paper.kind().name())
                    .setParameter(4, paper.title().vi()).setParameter(5, paper.title().en()).setParameter(6, paper.text())
                    .setParameter(7, paper.url(), String.class).executeUpdate();
        }
    }

    private DocumentTypes.DocumentType type(Draft draft) {
        return types.find(draft.documentType())
                .orElseThrow(() -> ProblemException.unprocessable("document-type", "Name a kind of document of the list."));
    }

    private String code(UUID id) {
        return "LYK-" + LocalDate.now(clock).format(DAY) + "-" + Long.toHexString(id.getLeastSignificantBits()).substring(10);
    }

    private long commentsOf(UUID id, UUID author) {
        return database.createNativeQuery(
                "select count(*) from consultation_comment where consultation = ?1 and author = ?2", Long.class)
                .setParameter(1, id).setParameter(2, author).getSingleResult();
    }

    private long verdicts(UUID id, String verdict) {
        return database.createNativeQuery("""
                select count(*) from consultation_comment comment join consultation_reply reply on reply.id = comment.reply
                where comment.consultation = ?1 and verdict = ?2""", Long.class)
                .setParameter(1, id).setParameter(2, verdict).getSingleResult();
    }

    private void tell(Consultation consultation, Function<Head, ConsultationEvent> fact) {
        outbox.add(Topics.CONSULTATIONS, fact.apply(consultation.next(ids.next(), clock.instant())));
    }

    private Decided moved(Consultation consultation) {
        consultation.version++;
        return decided(consultation);
    }

    private Decided decided(Consultation consultation) {
        return new Decided(consultation.id, consultation.code, consultation.phase(clock.instant()), consultation.version);
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<Consultation, UUID> {}
}
