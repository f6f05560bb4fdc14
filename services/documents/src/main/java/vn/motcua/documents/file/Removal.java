package vn.motcua.documents.file;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.platform.problem.ProblemException;

/** Lets owners take back what they brought, until it was sent to an agency. */
@ApplicationScoped
class Removal {

    private final Directory directory;
    private final Documents documents;

    Removal(Directory directory, Documents documents) {
        this.directory = directory;
        this.documents = documents;
    }

    /** @throws ProblemException 409 for an official paper, and for what an agency has already received */
    void remove(StoredFile file) {
        boolean sent = Optional.ofNullable(file.dossier()).flatMap(directory::filing).isPresent();
        if (sent || !file.isUpload()) {
            throw ProblemException.conflict("file-in-use", "The file belongs to a dossier that was sent.", Map.of());
        }
        documents.remove(file.id());
        documents.discard(file.id());
    }
}
