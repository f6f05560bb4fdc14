package vn.motcua.documents.archive;

import java.util.UUID;

/** The entry of a file or of an upload was removed; whoever keeps its bytes lets go of them after the commit. */
public record Gone(UUID id) {}
