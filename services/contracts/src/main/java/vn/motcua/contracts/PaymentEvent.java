package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What became of a bill; written by payment, keyed by the dossier's id so that one dossier stays in order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(value = PaymentEvent.Requested.class, name = "payment.requested"),
        @Type(value = PaymentEvent.Settled.class, name = "payment.settled"),
        @Type(value = PaymentEvent.AttemptFailed.class, name = "payment.attempt-failed"),
        @Type(value = PaymentEvent.Lapsed.class, name = "payment.lapsed"),
        @Type(value = PaymentEvent.RefundOpened.class, name = "payment.refund-opened"),
        @Type(value = PaymentEvent.Refunded.class, name = "payment.refunded"),
        @Type(value = PaymentEvent.RefundDeclined.class, name = "payment.refund-declined")
})
public sealed interface PaymentEvent extends Fact {

    UUID dossier();

    @Override
    default String key() {
        return dossier().toString();
    }

    /** Why money is asked: the procedure's fee, or an obligation that arose during the work (status 6). */
    enum Purpose {
        FEE,
        OBLIGATION
    }

    enum Method {
        GATEWAY,
        VIETQR,
        CASH
    }

    /** A bill is open until {@code payBy}. */
    record Requested(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, String code, UUID bill, Purpose purpose,
            Money amount,
            Instant payBy, UUID applicant) implements PaymentEvent {}

    /** Paid in full; the receipt's number is in {@code receipt}. */
    record Settled(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, String code, UUID bill, Purpose purpose,
            Money amount,
            Method method, String receipt, UUID applicant) implements PaymentEvent {}

    /** One attempt came to nothing; the bill stays open. {@code reason} is the provider's response code. */
    record AttemptFailed(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, UUID bill, String reason)
            implements PaymentEvent {}

    /** Nobody paid in time. */
    record Lapsed(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, String code, UUID bill, Purpose purpose,
            UUID applicant)
            implements PaymentEvent {}

    /** Money may have to go back; the collecting agency decides. */
    record RefundOpened(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, UUID bill, UUID refund, Money amount,
            String reasonCode)
            implements PaymentEvent {}

    record Refunded(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, String code, UUID refund, Money amount,
            UUID applicant)
            implements PaymentEvent {}

    record RefundDeclined(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, UUID refund, String reasonCode)
            implements PaymentEvent {}
}
