package vn.motcua.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

/** Who opened whose data; written by every service that shows personal data, keyed by the data subject's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@Type(value = AccessEvent.Opened.class, name = "access.opened"))
public sealed interface AccessEvent extends Fact {

    UUID subject();

    @Override
    default String key() {
        return subject().toString();
    }

    /**
     * Somebody other than the subject read personal data.
     *
     * @param staffNumber the officer's number, or the name of the service that read by itself
     * @param role        in whose capacity, for example {@code RECEPTION} or {@code SYSTEM}
     * @param purpose     code of the purpose, for example {@code dossier-check}
     * @param data        codes of the kinds of data, for example {@code answers}, {@code papers}, {@code contact}
     */
    record Opened(UUID id, UUID subject, Instant at, @Nullable UUID dossier, @Nullable String code,
            String staffNumber, String role, String unit, String purpose, List<String> data) implements AccessEvent {}
}
