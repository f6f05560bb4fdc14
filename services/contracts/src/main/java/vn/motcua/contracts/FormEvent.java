package vn.motcua.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** E-forms as they are published; written by eforms, keyed by the form's code. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@Type(value = FormEvent.Published.class, name = "form.published"))
public sealed interface FormEvent extends Fact {

    String code();

    @Override
    default String key() {
        return code();
    }

    /**
     * A version came into being; drafts begun before keep theirs.
     *
     * @param fields what it asks, a table's columns as {@code table/column}; empty for versions from before it was told
     * @param cases  what it tells apart; empty when nothing
     */
    record Published(@JsonProperty(required = true) UUID id, String code, int version, Instant at, List<String> fields,
            List<String> cases)
            implements FormEvent {

        public Published {
            fields = Objects.requireNonNullElse(fields, List.of());
            cases = Objects.requireNonNullElse(cases, List.of());
        }

        /** A version of which only its name is told. */
        public Published(UUID id, String code, int version, Instant at) {
            this(id, code, version, at, List.of(), List.of());
        }
    }
}
