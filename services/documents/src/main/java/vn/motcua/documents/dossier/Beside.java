package vn.motcua.documents.dossier;

import java.util.UUID;

/** The consultation beside which a file stands. */
public record Beside(UUID consultation) {}
