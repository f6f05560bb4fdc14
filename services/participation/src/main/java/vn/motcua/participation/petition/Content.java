package vn.motcua.participation.petition;

import org.jspecify.annotations.Nullable;

/**
 * What the petitioner wrote; sealed at rest.
 *
 * @param concerns whose conduct it is about, or which regulation
 * @param name     the petitioner's, from the e-ID
 */
record Content(String title, String text, @Nullable String concerns, String name) {

    /** Masks the names given here, and whatever looks like personal data. */
    Redaction redaction() {
        return new Redaction(name, concerns == null ? "" : concerns);
    }
}
