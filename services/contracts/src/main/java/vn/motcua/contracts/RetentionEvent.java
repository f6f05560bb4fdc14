package vn.motcua.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Until when the data of a filing that has ended are kept, and that they are no more; written by workflow, keyed by the dossier's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = RetentionEvent.Announced.class, name = "retention.announced"),
        @Type(value = RetentionEvent.Extended.class, name = "retention.extended"),
        @Type(value = RetentionEvent.Destroyed.class, name = "retention.destroyed")
})
public sealed interface RetentionEvent extends Fact {

    UUID dossier();

    @Override
    default String key() {
        return dossier().toString();
    }

    /** @param until the last day on which the data can be read */
    record Announced(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, String code, UUID applicant,
            LocalDate until)
            implements RetentionEvent {}

    /** An officer has given a reason to keep them longer; the reason stays with workflow. */
    record Extended(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, LocalDate until, String staffNumber)
            implements RetentionEvent {}

    /** Whoever keeps data of the filing destroys them and their key; what is counted stays. */
    record Destroyed(@JsonProperty(required = true) UUID id, UUID dossier, Instant at) implements RetentionEvent {}
}
