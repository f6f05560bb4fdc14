package vn.motcua.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.template.Template;

/** One fact that is told to one person by one medium. */
@Entity
class Message {

    @Id
    private UUID id;
    private UUID fact;
    private UUID about;
    private UUID recipient;
    @Enumerated(EnumType.STRING)
    private Medium medium;
    private @Nullable UUID channel;
    private String template;
    private int templateVersion;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant createdAt;
    private Instant tryAt;
    private int tries;
    private @Nullable Instant sentAt;
    private @Nullable Instant endedAt;
    private @Nullable String gatewayId;
    private @Nullable String reason;
    private @Nullable Instant readAt;

    protected Message() {}

    State state() {
        return state;
    }

    /** Moves on when the table allows it; a late word about a message that has ended changes nothing. */
    boolean become(State next, Instant now) {
        if (!state.mayBecome(next)) {
            return false;
        }
        state = next;
        endedAt = next.isEnd() ? now : endedAt;
        return true;
    }

    void sent(Instant now, String number) {
        sentAt = now;
        gatewayId = number;
    }

    void because(String why) {
        reason = why;
    }

    void tryAgain(Instant when, String why) {
        tryAt = when;
        reason = why;
    }

    void uncount() {
        tries--;
    }

    void read(Instant now) {
        readAt = readAt == null ? now : readAt;
    }

    MessageView view() {
        return new MessageView(id, fact, about, recipient, medium, Optional.ofNullable(channel), Template.of(template),
                templateVersion, details, state, createdAt, tries, Optional.ofNullable(sentAt),
                Optional.ofNullable(readAt));
    }
}
