package vn.motcua.notification.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.contracts.Topics;
import vn.motcua.notification.template.Template;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** The one door to messages. */
@ApplicationScoped
@Transactional
public class Messages {

    private static final String INSERT = """
            insert into message (id, fact, about, recipient, medium, channel, template, template_version, details, state,
                created_at, try_at, ended_at)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, cast(?9 as jsonb), ?10, ?11, ?11,
                case when ?10 = 'DELIVERED' then cast(?11 as timestamptz) end)
            on conflict do nothing""";

    private final Session database;
    private final ObjectMapper json;
    private final MessageConfig config;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Messages(Session database, ObjectMapper json, MessageConfig config, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.json = json;
        this.config = config;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The inbox has it at once; letters leave when this has committed. Old news, as in a replay, goes to the inbox only. */
    void plan(News news) {
        var old = news.at().isBefore(clock.instant().minus(config.newsFor()));
        for (var medium : news.template().media()) {
            if (medium == Medium.INBOX || !old) {
                create(news, medium);
            }
        }
    }

    private void create(News news, Medium medium) {
        var id = ids.next();
        var state = medium == Medium.INBOX ? State.DELIVERED : State.CREATED;
        var created = insert(id, news.fact(), news.dossier(), news.recipient(), medium, null, news.template(),
                news.details(), state);
        if (created && state == State.DELIVERED) {
            outbox.add(Topics.NOTIFICATIONS, new NotificationEvent.Delivered(ids.next(), news.dossier(), now(), id,
                    medium, news.template().code()));
        }
    }

    /** Tells the same by another medium, because this one failed or doesn't reach the person. */
    public void fallBack(MessageView failed, Medium next) {
        insert(ids.next(), failed.fact(), failed.about(), failed.recipient(), next, null, failed.template(),
                failed.details(), State.CREATED);
    }

    /** Sends the code that confirms a person's own address. */
    public void verify(UUID channel, UUID person, Medium medium) {
        insert(ids.next(), ids.next(), channel, person, medium, channel, Template.VERIFICATION, Map.of(),
                State.CREATED);
    }

    private boolean insert(UUID id, UUID fact, UUID about, UUID recipient, Medium medium, @Nullable UUID channel,
            Template template, Map<String, String> details, State state) {
        return database.createNativeMutationQuery(INSERT)
                .setParameter(1, id).setParameter(2, fact).setParameter(3, about).setParameter(4, recipient)
                .setParameter(5, medium.name()).setParameter(6, channel == null ? null : channel.toString())
                .setParameter(7, template.name()).setParameter(8, Template.VERSION).setParameter(9, written(details))
                .setParameter(10, state.name()).setParameter(11, now()).executeUpdate() == 1;
    }

    /** Takes messages in hand; until the lease ends no other instance gets them. */
    public List<MessageView> claim(int limit) {
        return database.createNativeQuery("""
                update message set state = 'SENDING', tries = tries + 1, try_at = ?2 where id in (
                    select id from message where state in ('CREATED', 'SENDING') and try_at <= ?1
                    order by try_at limit ?3 for update skip locked)
                returning id""", UUID.class)
                .setParameter(1, now()).setParameter(2, now().plus(config.lease())).setParameter(3, limit)
                .getResultList().stream().map(this::held).map(Message::view).toList();
    }

    /** Messages that a gateway took and never reported on. */
    public List<MessageView> withoutReport(int limit) {
        return database.createQuery("from Message where state = SENT and sentAt < ?1 order by sentAt", Message.class)
                .setParameter(1, now().minus(config.reportWithin())).setMaxResults(limit).getResultStream()
                .map(Message::view).toList();
    }

    public void sent(UUID id, String gatewayId) {
        var message = held(id);
        if (message.become(State.SENT, now())) {
            message.sent(now(), gatewayId);
        }
    }

    /** @return whether that is news */
    public boolean delivered(UUID id) {
        var message = held(id);
        if (!message.become(State.DELIVERED, now())) {
            return false;
        }
        var view = message.view();
        if (view.channel().isEmpty()) {
            outbox.add(Topics.NOTIFICATIONS, new NotificationEvent.Delivered(ids.next(), view.about(), now(), id,
                    view.medium(), view.template().code()));
        }
        return true;
    }

    /** @return whether that is news */
    public boolean failed(UUID id, String reason) {
        var message = held(id);
        if (!message.become(State.FAILED, now())) {
            return false;
        }
        message.because(reason);
        var view = message.view();
        if (view.channel().isEmpty()) {
            outbox.add(Topics.NOTIFICATIONS, new NotificationEvent.Failed(ids.next(), view.about(), now(), id,
                    view.medium(), view.template().code(), reason));
        }
        return true;
    }

    /** @return whether that is news */
    public boolean skipped(UUID id, String reason) {
        var message = held(id);
        message.because(reason);
        return message.become(State.SKIPPED, now());
    }

    public void tryAgain(UUID id, Duration pause, String reason) {
        var message = held(id);
        if (message.become(State.CREATED, now())) {
            message.tryAgain(now().plus(pause), reason);
        }
    }

    /** Waits without counting a try: the gateway wasn't even asked. */
    public void postpone(UUID id, Duration pause, String reason) {
        var message = held(id);
        if (message.become(State.CREATED, now())) {
            message.tryAgain(now().plus(pause), reason);
            message.uncount();
        }
    }

    /** @param id the gateway's number of it, or ours */
    public Optional<MessageView> byNumber(String id, String ours) {
        return database.createQuery("from Message where gatewayId = ?1 or cast(id as string) = ?2", Message.class)
                .setParameter(1, id).setParameter(2, ours).getResultStream().findFirst().map(Message::view);
    }

    public List<MessageView> inbox(UUID person, @Nullable UUID after, int limit) {
        return database.createQuery("""
                from Message where medium = INBOX and recipient = ?1 and (cast(?2 as uuid) is null or id < ?2)
                order by id desc""", Message.class).setParameter(1, person).setParameter(2, after)
                .setMaxResults(limit).getResultStream().map(Message::view).toList();
    }

    /** @throws ProblemException 404 for a message in another's inbox */
    public MessageView read(UUID id, UUID person) {
        var message = database.find(Message.class, id);
        if (message == null || !message.view().recipient().equals(person) || message.view().medium() != Medium.INBOX) {
            throw ProblemException.notFound("There is no such message.");
        }
        message.read(now());
        return message.view();
    }

    private Message held(UUID id) {
        return database.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private String written(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
