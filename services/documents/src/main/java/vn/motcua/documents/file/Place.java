package vn.motcua.documents.file;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.StoredFile;

/**
 * Where a file belongs.
 *
 * @param dossier   the filing's one id, which it has since it was a draft; null for a loose file
 * @param component code of the component that the file proves
 * @param kind      as in {@link StoredFile}
 */
record Place(UUID owner, @Nullable UUID dossier, @Nullable String component, String kind) {

    static Place brought(UUID owner, @Nullable UUID dossier, @Nullable String component) {
        return new Place(owner, dossier, component, StoredFile.UPLOAD);
    }

    static Place beside(UUID consultation) {
        return new Place(consultation, null, null, StoredFile.CONSULTATION);
    }
}
