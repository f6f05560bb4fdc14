package vn.motcua.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

/** What citizens have sent in, or never will; written by eforms, keyed by the dossier's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = ApplicationEvent.Submitted.class, name = "application.submitted"),
        @Type(value = ApplicationEvent.Supplemented.class, name = "application.supplemented"),
        @Type(value = ApplicationEvent.DraftDiscarded.class, name = "application.draft-discarded")
})
public sealed interface ApplicationEvent extends Fact {

    UUID dossier();

    @Override
    default String key() {
        return dossier().toString();
    }

    /**
     * A filing was sent and acknowledged with its code.
     *
     * @param unit      agency that receives it
     * @param authority agency that decides it; the same, unless the procedure isn't bound to a territory
     * @param applicant pseudonymous id of the dossier's owner
     * @param fee       what is due; zero when free, or when an exemption is claimed that the officer must confirm
     * @param exemption group that the applicant claims to belong to, null when none
     * @param fullFee   what would be due without the claimed exemption
     * @param cases     which cases of the form it makes, in the form's order; the procedure's rules speak of them
     * @param papers    components of the procedure that came with it
     */
    record Submitted(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, String code, String procedure,
            int version, String form,
            int formVersion, String unit, String authority, Channel channel, UUID applicant, Money fee,
            @Nullable String exemption, Money fullFee, boolean payFirst, Delivery delivery, List<String> cases,
            List<String> papers)
            implements ApplicationEvent {

        public Submitted {
            // Filings from before these were told.
            cases = Objects.requireNonNullElse(cases, List.of());
            papers = Objects.requireNonNullElse(papers, List.of());
        }

        /** A filing that is no case of its own and brings no papers. */
        public Submitted(UUID id, UUID dossier, Instant at, String code, String procedure, int version, String form,
                int formVersion, String unit, String authority, Channel channel, UUID applicant, Money fee,
                @Nullable String exemption, Money fullFee, boolean payFirst, Delivery delivery) {
            this(id, dossier, at, code, procedure, version, form, formVersion, unit, authority, channel, applicant, fee,
                    exemption, fullFee, payFirst, delivery, List.of(), List.of());
        }
    }

    /**
     * The applicant has answered the supplement request {@code round}; {@code revision} holds the new answers.
     *
     * @param cases  which cases of the form it makes now, as of the day it was filed; null when that wasn't told
     * @param papers components that have come in by now; null when that wasn't told
     */
    record Supplemented(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, int round, int revision,
            @Nullable List<String> cases,
            @Nullable List<String> papers) implements ApplicationEvent {

        /** An answer that leaves cases and papers as they were. */
        public Supplemented(UUID id, UUID dossier, Instant at, int round, int revision) {
            this(id, dossier, at, round, revision, null, null);
        }
    }

    /** The draft that would have become the dossier was thrown away, or left alone for so long that it was forgotten. */
    record DraftDiscarded(@JsonProperty(required = true) UUID id, UUID dossier, Instant at) implements ApplicationEvent {}
}
