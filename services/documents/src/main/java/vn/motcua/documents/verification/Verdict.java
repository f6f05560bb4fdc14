package vn.motcua.documents.verification;

/** What a file is. */
enum Verdict {
    VALID,
    /** It comes from a sealed paper, but isn't that any more. */
    ALTERED,
    /** It is what was issued, but doesn't count any more. */
    REVOKED,
    UNKNOWN;

    /** Why it isn't valid. */
    enum Reason {
        /** No such bytes were ever issued. */
        NOT_AS_ISSUED,
        SIGNATURE_NOT_VALID,
        /** The signature doesn't cover the file to its end. */
        SIGNATURE_NOT_WHOLE,
        CHANGED_AFTER_SEALING,
        REVOKED,
        REPLACED,
        NO_SEAL_OF_OURS
    }
}
