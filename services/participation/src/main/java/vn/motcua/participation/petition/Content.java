package vn.motcua.participation.petition;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the petitioner wrote; sealed at rest.
 *
 * @param concerns whose conduct it is about, or which regulation
 * @param name     the petitioner's, from the e-ID
 */
record Content(String title, String text, @Nullable String concerns, String name, @Nullable List<Attachment> attachments) {

    Content {
        // What was filed before there were attachments has none.
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** Masks the names given here, and whatever looks like personal data. */
    Redaction redaction() {
        return new Redaction(name, concerns == null ? "" : concerns);
    }
}
