package vn.motcua.documents.file;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a file belongs.
 *
 * @param dossier   the filing's one id, which it has since it was a draft; null for a loose file
 * @param component code of the component that the file proves
 */
record Place(UUID owner, @Nullable UUID dossier, @Nullable String component) {}
