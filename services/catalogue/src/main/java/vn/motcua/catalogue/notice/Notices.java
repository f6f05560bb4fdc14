package vn.motcua.catalogue.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.agency.Agencies;
import vn.motcua.catalogue.notice.Notice.Officer;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** Every notice, and the only way to write, publish or withdraw one. */
@ApplicationScoped
@Transactional
class Notices {

    /** What readers ask for; null filters let everything through. */
    record Question(@Nullable String procedure, @Nullable String agency, boolean currentOnly) {}

    private static final UUID LAST = new UUID(-1L, -1L);

    private final EntityManager database;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Notices(EntityManager database, Procedures procedures, Agencies agencies, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.procedures = procedures;
        this.agencies = agencies;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Published notices, newest first, from before {@code after}. */
    List<NoticeView> published(Question question, Optional<UUID> after, int limit) {
        var now = clock.instant();
        return database.createQuery("""
                from Notice where state = PUBLISHED and id < :after
                    and (:procedure is null or procedure = :procedure) and (:agency is null or agency = :agency)
                    and (:all = true or startsAt <= :now and (endsAt is null or endsAt > :now))
                order by id desc""", Notice.class)
                .setParameter("after", after.orElse(LAST)).setParameter("procedure", question.procedure())
                .setParameter("agency", question.agency()).setParameter("all", !question.currentOnly())
                .setParameter("now", now).setMaxResults(limit).getResultStream().map(notice -> notice.view(now)).toList();
    }

    Optional<NoticeView> published(UUID id) {
        return Optional.ofNullable(database.find(Notice.class, id)).filter(Notice::isPublished)
                .map(notice -> notice.view(clock.instant()));
    }

    /** What the officer's agency has written, newest first. */
    List<DeskView> of(Officer officer, int limit) {
        return database.createQuery("from Notice where unit = ?1 order by id desc", Notice.class)
                .setParameter(1, officer.unit()).setMaxResults(limit).getResultStream().map(this::deskView).toList();
    }

    DeskView draft(NoticeContent content, Officer editor) {
        check(content, editor);
        var notice = new Notice(ids.next(), content, editor, clock.instant());
        database.persist(notice);
        return told(notice);
    }

    DeskView rewrite(UUID id, long seen, NoticeContent content, Officer editor) {
        check(content, editor);
        var notice = seen(id, seen, editor);
        return changed(notice, notice.write(content, editor, clock.instant()));
    }

    /** @throws ProblemException 403 for whoever wrote it: editor and publisher are two persons */
    DeskView publish(UUID id, long seen, Officer publisher) {
        var notice = seen(id, seen, publisher);
        if (notice.isWrittenBy(publisher)) {
            throw ProblemException.forbidden("own-work", "Somebody else must publish what you wrote.");
        }
        return changed(notice, notice.publish(publisher, clock.instant()));
    }

    DeskView withdraw(UUID id, long seen, Officer publisher) {
        var notice = seen(id, seen, publisher);
        return changed(notice, notice.withdraw(publisher, clock.instant()));
    }

    private void check(NoticeContent content, Officer editor) {
        var faults = content.faults();
        if (content.procedure() != null && procedures.inForce(content.procedure()).isEmpty()) {
            faults.add(new Problem.Error("/procedure", "unknown", "No such procedure is in force."));
        }
        if (content.agency() != null && (agencies.find(content.agency()).isEmpty() || !isUnder(editor, content.agency()))) {
            faults.add(new Problem.Error("/agency", "unknown", "Name your agency or one below it."));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static boolean isUnder(Officer officer, String agency) {
        return agency.equals(officer.unit()) || agency.startsWith(officer.unit() + ".");
    }

    /** The notice of the officer's agency, in the version that the officer saw. */
    private Notice seen(UUID id, long version, Officer officer) {
        var notice = Optional.ofNullable(database.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(it -> it.isOf(officer)).orElseThrow(() -> ProblemException.notFound("No such notice."));
        if (notice.version() != version) {
            throw lost(notice);
        }
        return notice;
    }

    private DeskView changed(Notice notice, boolean done) {
        if (!done) {
            throw lost(notice);
        }
        return told(notice);
    }

    private DeskView told(Notice notice) {
        outbox.add(Topics.CHANGES,
                new ChangeEvent.NoticeChanged(ids.next(), notice.id(), clock.instant(), notice.state().name()));
        return deskView(notice);
    }

    private DeskView deskView(Notice notice) {
        database.flush();
        return notice.deskView(clock.instant());
    }

    private static ProblemException lost(Notice notice) {
        return ProblemException.conflict("notice-changed", "Somebody has changed this notice. Read it again.",
                Map.of("status", notice.state(), "version", notice.version()));
    }
}
