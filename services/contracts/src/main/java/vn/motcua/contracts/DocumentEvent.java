package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Papers that the portal keeps; written by documents, keyed by their owner's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = DocumentEvent.Stored.class, name = "document.stored"),
        @Type(value = DocumentEvent.Sealed.class, name = "document.sealed"),
        @Type(value = DocumentEvent.Revoked.class, name = "document.revoked")
})
public sealed interface DocumentEvent extends Fact {

    UUID owner();

    @Override
    default String key() {
        return owner().toString();
    }

    /** A file passed its scan and belongs to a dossier. */
    record Stored(@JsonProperty(required = true) UUID id, UUID owner, Instant at, UUID document, UUID dossier, String component)
            implements DocumentEvent {}

    /** A paper was rendered and sealed by the agency {@code unit}; {@code sha256} is its fingerprint in hex. */
    record Sealed(@JsonProperty(required = true) UUID id, UUID owner, Instant at, UUID document, UUID dossier, String kind,
            String unit,
            String sha256) implements DocumentEvent {}

    /** A sealed paper lost its force; the verification page says so. */
    record Revoked(@JsonProperty(required = true) UUID id, UUID owner, Instant at, UUID document, UUID dossier,
            String reasonCode)
            implements DocumentEvent {}
}
