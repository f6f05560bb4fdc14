package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

/**
 * The way of a petition (phản ánh, kiến nghị) to its answer; written by participation, keyed by the petition's id, without a
 * gap in {@code seq}. What was written stays there.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = PetitionEvent.Filed.class, name = "petition.filed"),
        @Type(value = PetitionEvent.TakenOn.class, name = "petition.taken-on"),
        @Type(value = PetitionEvent.Rerouted.class, name = "petition.rerouted"),
        @Type(value = PetitionEvent.Merged.class, name = "petition.merged"),
        @Type(value = PetitionEvent.Declined.class, name = "petition.declined"),
        @Type(value = PetitionEvent.Answered.class, name = "petition.answered"),
        @Type(value = PetitionEvent.Reopened.class, name = "petition.reopened"),
        @Type(value = PetitionEvent.Rated.class, name = "petition.rated"),
        @Type(value = PetitionEvent.Published.class, name = "petition.published"),
        @Type(value = PetitionEvent.Unpublished.class, name = "petition.unpublished"),
        @Type(value = PetitionEvent.Overdue.class, name = "petition.overdue")
})
public sealed interface PetitionEvent extends Fact {

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
        return head().petition().toString();
    }

    /** What a petition is about (Decree 20/2008). */
    enum Kind {
        /** Quy định hành chính. */
        REGULATION,
        /** Hành vi hành chính. */
        CONDUCT
    }

    /**
     * What every fact about a petition says.
     *
     * @param seq        1 for the first fact of a petition, then one more each time
     * @param petitioner pseudonymous id of who filed it
     * @param agency     who has to answer after the fact
     * @param province   GSO code of that agency's province
     * @param procedure  code of the procedure, when it is about one
     */
    record Head(@JsonProperty(required = true) UUID id, UUID petition, String code, long seq, Instant at, UUID petitioner,
            Kind kind, String agency,
            String province, @Nullable String procedure) {}

    /** It was filed and routed to the head's agency, which answers by {@code due}. */
    record Filed(@JsonProperty(required = true) Head head, @Nullable UUID dossier, Instant due, boolean provisional)
            implements PetitionEvent {}

    /** The agency has it in hand. */
    record TakenOn(@JsonProperty(required = true) Head head) implements PetitionEvent {}

    /** It went from agency {@code from} to the head's agency. */
    record Rerouted(@JsonProperty(required = true) Head head, String from, Instant due, boolean provisional)
            implements PetitionEvent {}

    /** It says the same as petition {@code into} of the same agency and is answered there; final. */
    record Merged(@JsonProperty(required = true) Head head, UUID into) implements PetitionEvent {}

    /** It isn't taken in, for the reason of that code; final. */
    record Declined(@JsonProperty(required = true) Head head, String reasonCode) implements PetitionEvent {}

    /**
     * The answer was given.
     *
     * @param round 1 for the first answer, one more after each reopening
     */
    record Answered(@JsonProperty(required = true) Head head, int round, Instant due, boolean inTime)
            implements PetitionEvent {}

    /** The petitioner isn't content; a new answer is due. */
    record Reopened(@JsonProperty(required = true) Head head, int round, Instant due, boolean provisional)
            implements PetitionEvent {}

    /** @param score satisfaction with the handling, 1 (very dissatisfied) to 5 (very satisfied) */
    record Rated(@JsonProperty(required = true) Head head, int score) implements PetitionEvent {}

    /** The redacted petition and its answer stand in public. */
    record Published(@JsonProperty(required = true) Head head) implements PetitionEvent {}

    /** They no longer do. */
    record Unpublished(@JsonProperty(required = true) Head head) implements PetitionEvent {}

    /** The answer's due time has passed without one; said once for each due time. */
    record Overdue(@JsonProperty(required = true) Head head, Instant due) implements PetitionEvent {}
}
