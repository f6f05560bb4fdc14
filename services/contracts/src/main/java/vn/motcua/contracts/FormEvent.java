package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

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

    /** A version came into being; drafts begun before keep theirs. */
    record Published(UUID id, String code, int version, Instant at) implements FormEvent {}
}
