package vn.motcua.documents.file;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.platform.problem.ProblemException;

/** Takes back what was brought and never sent to an agency. */
@ApplicationScoped
class Removal {

    private final Directory directory;
    private final Documents documents;
    private final Uploads uploads;

    Removal(Directory directory, Documents documents, Uploads uploads) {
        this.directory = directory;
        this.documents = documents;
        this.uploads = uploads;
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

    /** All that was brought for a draft which won't be sent any more; what its owner keeps elsewhere stays. */
    void forget(UUID draft) {
        if (directory.filing(draft).isEmpty()) {
            uploads.forget(draft);
            documents.forget(draft);
        }
    }

    /** All that was brought for a filing which needn't be kept any longer. */
    void destroy(UUID dossier) {
        uploads.forget(dossier);
        documents.destroyUploads(dossier);
    }
}
