package vn.motcua.documents.dossier;

import java.time.Instant;
import java.util.UUID;

/** A filing that was sent, as this service heard of it. */
public record FilingView(UUID dossier, String code, String procedure, int version, String unit, String authority,
        UUID applicant, Instant submittedAt) {}
