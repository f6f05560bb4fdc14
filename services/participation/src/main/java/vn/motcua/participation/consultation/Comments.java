package vn.motcua.participation.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/**
 * What people say about the sections: one comment of each person on each, to be changed until the consultation closes. Every
 * statement that writes compares the time itself, so that nothing gets in at or after the end, whatever was looked up before.
 */
@ApplicationScoped
@Transactional
class Comments {

    private static final String WHILE_OPEN = "announced_at is not null and opens <= :now and closes > :now";

    enum Stance {
        AGREE,
        CHANGE,
        DISAGREE
    }

    enum Verdict {
        ACCEPTED,
        PARTLY,
        DECLINED
    }

    record Own(int section, Stance stance, String text, Instant at, @Nullable Instant editedAt, @Nullable Verdict verdict,
            @Nullable String reply) {}

    /** @param id names the comment, nobody's person */
    record Row(UUID id, int section, Stance stance, String text, Instant at, @Nullable UUID reply,
            @Nullable Verdict verdict, @Nullable String replyText) {}

    private final Session database;
    private final Consultations consultations;
    private final Ids ids;
    private final Clock clock;

    Comments(Session database, Consultations consultations, Ids ids, Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 409 when it isn't open at this instant */
    void say(UUID consultation, int section, UUID author, Stance stance, String text) {
        var isNew = database.createNativeQuery("""
                insert into consultation_comment (id, consultation, section, author, stance, text, at)
                select :id, section.consultation, section.position, :author, :stance, :text, :now
                from consultation_section section join consultation on consultation.id = section.consultation
                where consultation.id = :consultation and position = :section and\s""" + WHILE_OPEN + """
                 on conflict (consultation, section, author) do update
                    set stance = excluded.stance, text = excluded.text, edited_at = excluded.at
                returning edited_at is null""", Boolean.class)
                .setParameter("id", ids.next()).setParameter("author", author).setParameter("stance", stance.name())
                .setParameter("text", text).setParameter("now", clock.instant())
                .setParameter("consultation", consultation).setParameter("section", section)
                .getResultList().stream().findFirst().orElseThrow(Comments::closed);
        if (isNew) {
            consultations.counted(consultation, author, true);
        }
    }

    /** @throws ProblemException 409 when it isn't open at this instant, or there is nothing to take back */
    void takeBack(UUID consultation, int section, UUID author) {
        int gone = database.createNativeMutationQuery("""
                delete from consultation_comment where consultation = :consultation and section = :section
                    and author = :author and exists (
                        select 1 from consultation where id = :consultation and\s""" + WHILE_OPEN + ")")
                .setParameter("consultation", consultation).setParameter("section", section).setParameter("author", author)
                .setParameter("now", clock.instant()).executeUpdate();
        if (gone == 0) {
            throw closed();
        }
        consultations.counted(consultation, author, false);
    }

    List<Own> of(UUID consultation, UUID author) {
        return database.createNativeQuery("""
                select section, stance, comment.text, comment.at, edited_at, verdict, reply.text
                from consultation_comment comment left join consultation_reply reply on reply.id = comment.reply
                where comment.consultation = ?1 and author = ?2 order by section""", Object[].class)
                .setParameter(1, consultation).setParameter(2, author).getResultList().stream()
                .map(row -> new Own(((Number) row[0]).intValue(), Stance.valueOf((String) row[1]), (String) row[2],
                        (Instant) row[3], (Instant) row[4], verdict(row[5]), (String) row[6]))
                .toList();
    }

    List<Row> rows(UUID consultation, Optional<Integer> section, boolean unansweredOnly) {
        return database.createNativeQuery("""
                select comment.id, section, stance, comment.text, comment.at, reply, verdict, reply.text as said
                from consultation_comment comment left join consultation_reply reply on reply.id = comment.reply
                where comment.consultation = :consultation and section = coalesce(cast(:section as int), section)
                    and (comment.reply is null or not :open) order by section, comment.id""", Object[].class)
                .setParameter("consultation", consultation)
                .setParameter("section", section.orElse(null), Integer.class).setParameter("open", unansweredOnly)
                .getResultList().stream()
                .map(row -> new Row((UUID) row[0], ((Number) row[1]).intValue(), Stance.valueOf((String) row[2]),
                        (String) row[3], (Instant) row[4], (UUID) row[5], verdict(row[6]), (String) row[7]))
                .toList();
    }

    /**
     * One reply to a comment or to a group of them; an earlier reply is replaced until the outcome is published.
     *
     * @throws ProblemException 422 when one of them is no comment on this consultation
     */
    void reply(UUID consultation, List<UUID> comments, Verdict verdict, String text, String staff) {
        var id = ids.next();
        database.createNativeMutationQuery("insert into consultation_reply values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, id).setParameter(2, consultation).setParameter(3, verdict.name()).setParameter(4, text)
                .setParameter(5, staff).setParameter(6, clock.instant()).executeUpdate();
        var fresh = database.createNativeQuery("""
                select id from consultation_comment where consultation = ?1 and id in ?2 and reply is null""", UUID.class)
                .setParameter(1, consultation).setParameter(2, comments).getResultList().size();
        int reached = database.createNativeMutationQuery(
                "update consultation_comment set reply = ?3 where consultation = ?1 and id in ?2")
                .setParameter(1, consultation).setParameter(2, comments).setParameter(3, id).executeUpdate();
        if (reached != comments.size()) {
            throw ProblemException.unprocessable("comments", "Name comments of this consultation, each once.");
        }
        consultations.replied(consultation, fresh);
    }

    private static @Nullable Verdict verdict(@Nullable Object name) {
        return name == null ? null : Verdict.valueOf((String) name);
    }

    private static ProblemException closed() {
        return ProblemException.conflict("not-open", "Comments aren't taken now, or there is no such section.",
                Map.of());
    }
}
