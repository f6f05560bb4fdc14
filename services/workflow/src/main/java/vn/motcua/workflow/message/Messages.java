package vn.motcua.workflow.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;
import vn.motcua.workflow.dossier.Actor;
import vn.motcua.workflow.dossier.Words;

/** What citizen and officers wrote each other about a dossier, sealed under the dossier's key. */
@ApplicationScoped
@Transactional
class Messages {

    private final Session database;
    private final Words words;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Messages(Session database, Words words, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.words = words;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param staffNumber null when the applicant wrote */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(UUID id, Instant at, boolean fromApplicant, @Nullable String staffNumber, String text) {}

    Message add(UUID dossier, Actor writer, String text) {
        var staff = writer instanceof Actor.Officer officer ? officer.staffNumber() : null;
        var message = new Message(ids.next(), clock.instant(), staff == null, staff, text);
        database.createNativeMutationQuery("""
                insert into message (id, dossier, at, from_applicant, staff_number, words)
                values (?1, ?2, ?3, ?4, nullif(?5, ''), ?6)""")
                .setParameter(1, message.id).setParameter(2, dossier).setParameter(3, message.at)
                .setParameter(4, message.fromApplicant).setParameter(5, staff == null ? "" : staff)
                .setParameter(6, Objects.requireNonNull(words.sealed(dossier, Map.of("text", text)))).executeUpdate();
        outbox.add(Topics.CHANGES, new ChangeEvent.MessageWritten(ids.next(), dossier, message.at, message.id));
        return message;
    }

    /** Oldest first. */
    List<Message> of(UUID dossier, UUID after, int limit) {
        return database.createNativeQuery("""
                select id, at, from_applicant, staff_number, words from message
                where dossier = ?1 and id > ?2 order by id limit ?3""", Tuple.class)
                .setParameter(1, dossier).setParameter(2, after).setParameter(3, limit)
                .getResultList().stream().map(row -> message(dossier, row)).toList();
    }

    private Message message(UUID dossier, Tuple row) {
        boolean fromApplicant = row.get("from_applicant", Boolean.class);
        var text = words.opened(dossier, row.get("words", byte[].class)).getOrDefault("text", "");
        return new Message(row.get("id", UUID.class), row.get("at", Instant.class), fromApplicant,
                fromApplicant ? null : row.get("staff_number", String.class), text.toString());
    }
}
