package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A public consultation on a draft; written by participation, keyed by the consultation's id, without a gap in {@code seq}.
 * Comments are counted here, not told.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = ConsultationEvent.Opened.class, name = "consultation.opened"),
        @Type(value = ConsultationEvent.Extended.class, name = "consultation.extended"),
        @Type(value = ConsultationEvent.Commented.class, name = "consultation.commented"),
        @Type(value = ConsultationEvent.Closed.class, name = "consultation.closed"),
        @Type(value = ConsultationEvent.Replied.class, name = "consultation.replied"),
        @Type(value = ConsultationEvent.Concluded.class, name = "consultation.concluded")
})
public sealed interface ConsultationEvent extends Fact {

    Head head();

    @Override
    default UUID id() {
        return head().id();
    }

    @Override
    default Instant at() {
        return head().at();
    }

    @Override
    default String key() {
        return head().consultation().toString();
    }

    /**
     * What every fact about a consultation says.
     *
     * @param seq          1 for the first fact of a consultation, then one more each time
     * @param documentType code of the kind of document, which sets the shortest time
     */
    record Head(@JsonProperty(required = true) UUID id, UUID consultation, String code, long seq, Instant at, String agency,
            String province,
            String documentType) {}

    /** It was announced; comments are taken from {@code opens} until just before {@code closes}. */
    record Opened(@JsonProperty(required = true) Head head, Instant opens, Instant closes, int sections)
            implements ConsultationEvent {}

    /** It closes later than was said. */
    record Extended(@JsonProperty(required = true) Head head, Instant previousCloses, Instant closes)
            implements ConsultationEvent {}

    /** Somebody commented on a section for the first time; {@code comments} and {@code people} so far. */
    record Commented(@JsonProperty(required = true) Head head, long comments, long people) implements ConsultationEvent {}

    /** Its time is over. */
    record Closed(@JsonProperty(required = true) Head head, long comments, long people) implements ConsultationEvent {}

    /** The agency replied to comments; {@code replied} of {@code comments} have a reply now. */
    record Replied(@JsonProperty(required = true) Head head, long comments, long replied) implements ConsultationEvent {}

    /** The agency published what it made of the comments; {@code accepted + partly + declined} have a reply. */
    record Concluded(@JsonProperty(required = true) Head head, long comments, long accepted, long partly, long declined)
            implements ConsultationEvent {}
}
