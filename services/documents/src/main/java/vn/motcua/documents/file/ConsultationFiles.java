package vn.motcua.documents.file;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.documents.dossier.Neighbours;
import vn.motcua.platform.problem.ProblemException;

/**
 * The papers beside drafts that people are asked about. Participation says beside which draft a file stands and who may read
 * that draft; a file stands beside the one for which it was brought and no other.
 */
@ApplicationScoped
class ConsultationFiles {

    private final Neighbours neighbours;
    private final Documents documents;

    ConsultationFiles(Neighbours neighbours, Documents documents) {
        this.neighbours = neighbours;
        this.documents = documents;
    }

    /** @throws ProblemException 404 for a draft of another agency, 409 once it is announced */
    Place placeBeside(UUID consultation) {
        requireDraft(consultation);
        return Place.beside(consultation);
    }

    /** @throws ProblemException 404 unless it stands beside a draft that the caller may read */
    StoredFile readable(UUID id) {
        var file = found(id);
        return neighbours.beside(id).filter(beside -> beside.consultation().equals(file.owner())).map(_ -> file)
                .orElseThrow(ConsultationFiles::unknown);
    }

    /** @throws ProblemException 409 while it stands beside the draft: participation lets go of it first */
    void remove(UUID id) {
        var file = found(id);
        requireDraft(file.owner());
        if (neighbours.beside(id).isPresent()) {
            throw ProblemException.conflict("file-in-use", "The file stands beside the draft.", Map.of());
        }
        documents.remove(id);
        documents.discard(id);
    }

    private StoredFile found(UUID id) {
        return documents.find(id).filter(StoredFile::isOfConsultation).orElseThrow(ConsultationFiles::unknown);
    }

    private void requireDraft(UUID consultation) {
        var facts = neighbours.consultation(consultation)
                .orElseThrow(() -> ProblemException.notFound("No such consultation."));
        if (!facts.isBeingWritten()) {
            throw ProblemException.conflict("phase", "What was announced stays as it is.", Map.of("phase", facts.phase()));
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("No such file.");
    }
}
