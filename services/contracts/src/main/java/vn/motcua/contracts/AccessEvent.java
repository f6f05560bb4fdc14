package vn.motcua.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

/** Who opened whose data, who consented before whom, and who acted for whom; written by every service that does so, keyed by the data subject's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = AccessEvent.Opened.class, name = "access.opened"),
        @Type(value = AccessEvent.Consented.class, name = "access.consented"),
        @Type(value = AccessEvent.Acted.class, name = "access.acted")
})
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
    record Opened(@JsonProperty(required = true) UUID id, UUID subject, Instant at, @Nullable UUID dossier,
            @Nullable String code,
            String staffNumber, String role, String unit, String purpose, List<String> data) implements AccessEvent {}

    /**
     * The subject consented before an officer, or in a letter that the officer holds.
     *
     * @param purpose of the text that was consented to, and its {@code version}
     * @param way     how it can be proved, for example {@code SIGNED_ON_PAPER}
     */
    record Consented(@JsonProperty(required = true) UUID id, UUID subject, Instant at, UUID dossier, String staffNumber,
            String unit, String purpose,
            int version, String way) implements AccessEvent {}

    /**
     * Somebody filed for the subject.
     *
     * @param mandate that the subject gave them
     */
    record Acted(@JsonProperty(required = true) UUID id, UUID subject, Instant at, UUID dossier, String code, UUID mandate,
            String procedure)
            implements AccessEvent {}
}
