package vn.motcua.documents.dossier;

import java.util.UUID;

import vn.motcua.contracts.Text;

/** A dossier that the caller may read, as workflow tells it. */
public record DossierFacts(UUID id, String code, String procedure, Text name, int status, String unit, String authority,
        UUID applicant) {}
