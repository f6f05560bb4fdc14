package vn.motcua.documents.file;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.dossier.Access;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.problem.ProblemException;

/** Decides whether the caller may put a file where they want to. */
@ApplicationScoped
class Places {

    private static final int MOST_FILES = 100;

    private final Caller caller;
    private final Access access;
    private final Directory directory;
    private final Documents documents;

    Places(Caller caller, Access access, Directory directory, Documents documents) {
        this.caller = caller;
        this.access = access;
        this.directory = directory;
        this.documents = documents;
    }

    /** @throws ProblemException 404 for somebody else's dossier, 422 when it has as many files as it may have */
    Place of(@Nullable UUID dossier, @Nullable String component) {
        var place = Place.brought(ownerFor(Optional.ofNullable(dossier)), dossier, component);
        if (dossier != null && documents.uploadsFor(dossier, place.owner()).size() >= MOST_FILES) {
            throw ProblemException.unprocessable("too-many-files", "A dossier may have " + MOST_FILES + " files.");
        }
        return place;
    }

    private UUID ownerFor(Optional<UUID> dossier) {
        if (caller.isCitizen()) {
            return ownFor(dossier);
        }
        // At the counter, an officer brings papers for the applicant.
        return dossier.flatMap(access::applicantOf).orElseThrow(() -> ProblemException.notFound("No such dossier."));
    }

    private UUID ownFor(Optional<UUID> dossier) {
        var person = caller.person();
        // A draft isn't known here; once it is sent, nobody else's files come near it.
        if (dossier.flatMap(directory::filing).filter(filing -> !filing.applicant().equals(person)).isPresent()) {
            throw ProblemException.notFound("No such dossier.");
        }
        return person;
    }
}
