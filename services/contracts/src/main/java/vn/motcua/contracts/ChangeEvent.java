package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A change of state that no other service acts on, told for the audit log alone; written by every service that has such, keyed
 * by what it is about. Of what somebody wrote or gave it says nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = ChangeEvent.ConsentSaid.class, name = "change.consent-said"),
        @Type(value = ChangeEvent.MandateChanged.class, name = "change.mandate-changed"),
        @Type(value = ChangeEvent.RequestChanged.class, name = "change.request-changed"),
        @Type(value = ChangeEvent.ContactChanged.class, name = "change.contact-changed"),
        @Type(value = ChangeEvent.PreferencesChanged.class, name = "change.preferences-changed"),
        @Type(value = ChangeEvent.NoticeChanged.class, name = "change.notice-changed"),
        @Type(value = ChangeEvent.DraftChanged.class, name = "change.draft-changed"),
        @Type(value = ChangeEvent.MessageWritten.class, name = "change.message-written"),
        @Type(value = ChangeEvent.RefundApproved.class, name = "change.refund-approved"),
        @Type(value = ChangeEvent.DiscrepancyResolved.class, name = "change.discrepancy-resolved"),
        @Type(value = ChangeEvent.ReportClosed.class, name = "change.report-closed")
})
public sealed interface ChangeEvent extends Fact {

    /** A person agreed to the text of a purpose, or took it back. */
    record ConsentSaid(@JsonProperty(required = true) UUID id, UUID person, Instant at, String purpose, int version,
            boolean given) implements ChangeEvent {

        @Override
        public String key() {
            return person.toString();
        }
    }

    /** @param state that it is in now, for example {@code ACCEPTED} */
    record MandateChanged(@JsonProperty(required = true) UUID id, UUID mandate, Instant at, String state)
            implements ChangeEvent {

        @Override
        public String key() {
            return mandate.toString();
        }
    }

    /** What somebody asked about their data went on. */
    record RequestChanged(@JsonProperty(required = true) UUID id, UUID request, Instant at, String state)
            implements ChangeEvent {

        @Override
        public String key() {
            return request.toString();
        }
    }

    /** An address of a person's own. */
    record ContactChanged(@JsonProperty(required = true) UUID id, UUID person, Instant at, NotificationEvent.Medium medium,
            Deed deed)
            implements ChangeEvent {

        public enum Deed {
            GIVEN,
            CONFIRMED,
            REMOVED
        }

        @Override
        public String key() {
            return person.toString();
        }
    }

    /** In which language and by which ways somebody wants to be told. */
    record PreferencesChanged(@JsonProperty(required = true) UUID id, UUID person, Instant at) implements ChangeEvent {

        @Override
        public String key() {
            return person.toString();
        }
    }

    record NoticeChanged(@JsonProperty(required = true) UUID id, UUID notice, Instant at, String state) implements ChangeEvent {

        @Override
        public String key() {
            return notice.toString();
        }
    }

    /** The next version of a procedure or form, before it is published; of synonyms also that it was. */
    record DraftChanged(@JsonProperty(required = true) UUID id, String code, Instant at, Kind kind, Deed deed, long revision)
            implements ChangeEvent {

        public enum Kind {
            PROCEDURE,
            FORM,
            SYNONYMS
        }

        public enum Deed {
            BEGUN,
            WRITTEN,
            SUBMITTED,
            GIVEN_BACK,
            DISCARDED,
            PUBLISHED
        }

        @Override
        public String key() {
            return code;
        }
    }

    /** A cashier lets money go back; that it is back is a fact of its own. */
    record RefundApproved(@JsonProperty(required = true) UUID id, UUID refund, Instant at) implements ChangeEvent {

        @Override
        public String key() {
            return refund.toString();
        }
    }

    /** Somebody has cleared up money that fitted no bill. */
    record DiscrepancyResolved(@JsonProperty(required = true) UUID id, UUID item, Instant at) implements ChangeEvent {

        @Override
        public String key() {
            return item.toString();
        }
    }

    /**
     * An agency has dealt with what a reader called wrong.
     *
     * @param outcome what became of it, for example {@code MENDED}
     */
    record ReportClosed(@JsonProperty(required = true) UUID id, UUID report, Instant at, About about, String outcome)
            implements ChangeEvent {

        /** What was called wrong. */
        public enum About {
            PAGE,
            ANSWER
        }

        @Override
        public String key() {
            return report.toString();
        }
    }

    /** The citizen or an officer wrote to the other. */
    record MessageWritten(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, UUID message)
            implements ChangeEvent {

        @Override
        public String key() {
            return dossier.toString();
        }
    }
}
