package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whether people were told; written by notification, keyed by the dossier's or case's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = NotificationEvent.Delivered.class, name = "notification.delivered"),
        @Type(value = NotificationEvent.Failed.class, name = "notification.failed")
})
public sealed interface NotificationEvent extends Fact {

    UUID about();

    @Override
    default String key() {
        return about().toString();
    }

    enum Medium {
        INBOX,
        MAIL,
        SMS,
        ZALO
    }

    record Delivered(@JsonProperty(required = true) UUID id, UUID about, Instant at, UUID message, Medium medium,
            String template)
            implements NotificationEvent {}

    record Failed(@JsonProperty(required = true) UUID id, UUID about, Instant at, UUID message, Medium medium, String template,
            String reason)
            implements NotificationEvent {}
}
