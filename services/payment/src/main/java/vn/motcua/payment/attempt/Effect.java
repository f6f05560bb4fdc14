package vn.motcua.payment.attempt;

/** What a notice did. */
public enum Effect {
    TAKEN,
    /** It said nothing new. */
    KNOWN,
    NO_ORDER,
    OTHER_AMOUNT,
    /** It doesn't fit what we know; the provider must be asked before anything is booked. */
    DOUBTFUL
}
