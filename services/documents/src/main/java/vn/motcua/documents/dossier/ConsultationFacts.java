package vn.motcua.documents.dossier;

import java.util.UUID;

/**
 * A consultation of the caller's agency; more is told than is needed here.
 *
 * @param phase as participation names it
 */
public record ConsultationFacts(UUID id, String phase) {

    /** Whether its agency still writes it; what was announced stays as it is. */
    public boolean isBeingWritten() {
        return phase.equals("DRAFT");
    }
}
