package vn.motcua.eforms.counter;

import java.time.Instant;

/**
 * The citizen's consent to the filing and to the processing of their data (Law 91/2025/QH15).
 *
 * @param version of the text that was read out or signed
 */
public record Consent(int version, Way way, Instant at) {

    /** How it was given, so that it can be proved. */
    public enum Way {
        SIGNED_ON_PAPER,
        SIGNED_APPLICATION_BY_POST,
        FINGERPRINT
    }
}
