package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What agencies publish; written by the catalogue, keyed by the procedure's code. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = ProcedureEvent.Published.class, name = "procedure.published"),
        @Type(value = ProcedureEvent.Withdrawn.class, name = "procedure.withdrawn")
})
public sealed interface ProcedureEvent extends Fact {

    String code();

    @Override
    default String key() {
        return code();
    }

    /** A version came into being; it never changes afterwards. */
    record Published(@JsonProperty(required = true) UUID id, String code, int version, Instant at, ProcedureTerms terms)
            implements ProcedureEvent {}

    /** No new dossier may be filed; those begun go on under their version. */
    record Withdrawn(@JsonProperty(required = true) UUID id, String code, int version, Instant at) implements ProcedureEvent {}
}
