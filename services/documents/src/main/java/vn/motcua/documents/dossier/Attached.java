package vn.motcua.documents.dossier;

import java.util.UUID;

/**
 * A petition with which a file goes, handled by the caller.
 *
 * @param code of the petition
 */
public record Attached(String code, UUID petitioner) {}
