package vn.motcua.documents.dossier;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * A dossier that the caller may read, as workflow tells it.
 *
 * @param status official status; 0 while it isn't a dossier yet
 */
public record DossierFacts(UUID id, String code, String procedure, @Nullable Text name, int status, String unit,
        String authority,
        UUID applicant) {}
