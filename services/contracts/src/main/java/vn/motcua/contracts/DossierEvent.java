package vn.motcua.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

/** The walk of a dossier through its agency; written by workflow, keyed by the dossier's id, without a gap in {@code seq}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = DossierEvent.Registered.class, name = "dossier.registered"),
        @Type(value = DossierEvent.Assigned.class, name = "dossier.assigned"),
        @Type(value = DossierEvent.Accepted.class, name = "dossier.accepted"),
        @Type(value = DossierEvent.SupplementRequested.class, name = "dossier.supplement-requested"),
        @Type(value = DossierEvent.Supplemented.class, name = "dossier.supplemented"),
        @Type(value = DossierEvent.Refused.class, name = "dossier.refused"),
        @Type(value = DossierEvent.StepStarted.class, name = "dossier.step-started"),
        @Type(value = DossierEvent.StepCompleted.class, name = "dossier.step-completed"),
        @Type(value = DossierEvent.ObligationRequested.class, name = "dossier.obligation-requested"),
        @Type(value = DossierEvent.ObligationMet.class, name = "dossier.obligation-met"),
        @Type(value = DossierEvent.Withdrawn.class, name = "dossier.withdrawn"),
        @Type(value = DossierEvent.Stopped.class, name = "dossier.stopped"),
        @Type(value = DossierEvent.Apologised.class, name = "dossier.apologised"),
        @Type(value = DossierEvent.DueRecomputed.class, name = "dossier.due-recomputed"),
        @Type(value = DossierEvent.ResultIssued.class, name = "dossier.result-issued"),
        @Type(value = DossierEvent.ResultDelivered.class, name = "dossier.result-delivered")
})
public sealed interface DossierEvent extends Fact {

    Head head();

    @Override
    default UUID id() {
        return head().id();
    }

    default UUID dossier() {
        return head().dossier();
    }

    @Override
    default Instant at() {
        return head().at();
    }

    @Override
    default String key() {
        return head().dossier().toString();
    }

    /**
     * What every fact about a dossier says.
     *
     * @param seq       1 for the first fact of a dossier, then one more each time
     * @param status    official status after the fact
     * @param applicant pseudonymous id of the owner
     */
    record Head(@JsonProperty(required = true) UUID id, UUID dossier, String code, long seq, Instant at, OfficialStatus status,
            UUID applicant) {}

    /** The dossier exists (1); the unit has until {@code checkDue} to accept, ask or refuse. */
    record Registered(@JsonProperty(required = true) Head head, String procedure, int version, String unit, String authority,
            String province,
            Channel channel, Instant checkDue) implements DossierEvent {}

    /** An officer of {@code role} in {@code unit} took the dossier in hand. */
    record Assigned(@JsonProperty(required = true) Head head, OfficeRole role, String unit) implements DossierEvent {}

    /** Accepted (2); the clock starts at {@code received} and ends at {@code due}. */
    record Accepted(@JsonProperty(required = true) Head head, Instant received, Instant due, boolean provisional)
            implements DossierEvent {}

    /** Something is missing (5); the applicant has until the end of {@code answerBy}. Any running clock is paused. */
    record SupplementRequested(@JsonProperty(required = true) Head head, int round, LocalDate answerBy)
            implements DossierEvent {}

    /** The supplement came in; {@code due} is null before acceptance, when {@code checkDue} counts instead. */
    record Supplemented(@JsonProperty(required = true) Head head, int round, @Nullable Instant due, @Nullable Instant checkDue)
            implements DossierEvent {}

    /** Not accepted (3); the reason stays with the dossier. */
    record Refused(@JsonProperty(required = true) Head head, String reasonCode) implements DossierEvent {}

    /** A step of the internal workflow began (4). */
    record StepStarted(@JsonProperty(required = true) Head head, int step, String stepCode, Text name, OfficeRole role,
            String unit,
            Instant plannedEnd) implements DossierEvent {}

    /** A step ended; {@code outcome} says where the dossier went. */
    record StepCompleted(@JsonProperty(required = true) Head head, int step, String stepCode, OfficeRole role, Outcome outcome)
            implements DossierEvent {

        public enum Outcome {
            FORWARDED,
            RETURNED,
            RECALLED
        }
    }

    /** Money is due before the work goes on (6); the clock is paused. */
    record ObligationRequested(@JsonProperty(required = true) Head head, Money amount, String reasonCode)
            implements DossierEvent {}

    /** The money came in; {@code due} is null before acceptance, when {@code checkDue} counts instead. */
    record ObligationMet(@JsonProperty(required = true) Head head, @Nullable Instant due, @Nullable Instant checkDue)
            implements DossierEvent {}

    /** The applicant withdrew it (7). {@code accepted} says whether the agency had accepted it before. */
    record Withdrawn(@JsonProperty(required = true) Head head, boolean accepted) implements DossierEvent {}

    /** The agency stopped it (8). */
    record Stopped(@JsonProperty(required = true) Head head, String reasonCode) implements DossierEvent {}

    /** The agency will be late, has said sorry and set a new date, once. */
    record Apologised(@JsonProperty(required = true) Head head, Instant previousDue, Instant due, String reasonCode)
            implements DossierEvent {}

    /** The due date changed because the calendar did. */
    record DueRecomputed(@JsonProperty(required = true) Head head, Instant previousDue, Instant due, String cause)
            implements DossierEvent {}

    /** The result is signed and sealed (9). */
    record ResultIssued(@JsonProperty(required = true) Head head, UUID result, Timeliness timeliness) implements DossierEvent {

        public enum Timeliness {
            EARLY,
            ON_TIME,
            LATE
        }
    }

    /** The applicant has it (10). */
    record ResultDelivered(@JsonProperty(required = true) Head head, Delivery method) implements DossierEvent {}
}
