package vn.motcua.documents.archive;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that is kept, without its bytes.
 *
 * @param owner     pseudonymous id of the person it belongs to, or id of the consultation
 * @param component code of the dossier's component that it proves, null for papers and loose files
 * @param kind      {@link #UPLOAD}, {@link #CONSULTATION}, or the kind of an official paper
 * @param unit      agency that issued it, null for what its owner brought
 */
public record StoredFile(UUID id, UUID owner, @Nullable UUID dossier, @Nullable String component, String kind,
        @Nullable String unit, String name, String mediaType, long size, String sha256, Instant storedAt) {

    public static final String UPLOAD = "upload";
    /** A paper beside a draft that people are asked about; nobody's own. */
    public static final String CONSULTATION = "consultation";

    public boolean isOfConsultation() {
        return CONSULTATION.equals(kind);
    }

    public boolean isUpload() {
        return UPLOAD.equals(kind);
    }
}
