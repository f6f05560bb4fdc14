package vn.motcua.documents.file;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.Fingerprint;
import vn.motcua.documents.archive.Gone;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;

/** The uploads and what became of them. */
@ApplicationScoped
@Transactional
class Uploads {

    private final EntityManager database;
    private final Documents documents;
    private final Vault vault;
    private final Event<Gone> goings;
    private final Ids ids;
    private final Clock clock;

    Uploads(EntityManager database, Documents documents, Vault vault, Event<Gone> goings, Ids ids,
            Clock clock) {
        this.database = database;
        this.documents = documents;
        this.vault = vault;
        this.goings = goings;
        this.ids = ids;
        this.clock = clock;
    }

    UploadView begin(Place place, String name, long size) {
        var keyOwner = Documents.keyOwner(place.owner(), Optional.ofNullable(place.dossier()));
        var upload = new Upload(ids.next(), place, vault.seal(keyOwner, name), size, clock.instant());
        database.persist(upload);
        return upload.named(name);
    }

    /** @throws ProblemException 404 when there is none */
    UploadView find(UUID id) {
        return view(there(database.find(Upload.class, id)));
    }

    /** Keeps the clean file, unless a twin of this request was faster. */
    FileView passed(UUID id, Checks.Clean clean) {
        var upload = locked(id);
        var view = view(upload);
        if (!upload.isOpen()) {
            return ended(view);
        }
        upload.passed();
        return keep(id, view.place(), view.name(), clean);
    }

    FileView failed(UUID id, Rejection reason) {
        var upload = locked(id);
        if (upload.isOpen()) {
            upload.failed(reason);
        }
        return ended(view(upload));
    }

    /** What became of an upload that isn't open any more. */
    FileView ended(UploadView upload) {
        return upload.reason() != null ? FileView.rejected(upload, upload.reason())
                : kept(upload.id());
    }

    /** @throws ProblemException 404 when it was removed since */
    FileView kept(UUID id) {
        return documents.find(id).map(FileView::ready)
                .orElseThrow(() -> ProblemException.notFound("The file was removed."));
    }

    /** Keeps a file that came in one piece. */
    FileView keep(Place place, String name, Checks.Clean clean) {
        return keep(ids.next(), place, name, clean);
    }

    /** Forgets uploads that nobody goes on with; returns their ids. */
    List<UUID> forgetUnfinished(Duration age) {
        return database.createQuery("from Upload where state = OPEN and begunAt < ?1", Upload.class)
                .setParameter(1, clock.instant().minus(age)).setMaxResults(500).getResultStream()
                .map(upload -> {
                    database.remove(upload);
                    return view(upload).id();
                }).toList();
    }

    /** Forgets what came, or was still coming, for a draft that is no more. */
    void forget(UUID draft) {
        database.createQuery("from Upload where dossier = ?1", Upload.class).setParameter(1, draft)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().forEach(upload -> {
                    database.remove(upload);
                    goings.fire(new Gone(upload.id()));
                });
    }

    /** One that was forgotten while its file was being checked is gone. */
    private Upload locked(UUID id) {
        return there(database.find(Upload.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Upload there(@Nullable Upload upload) {
        return Optional.ofNullable(upload).orElseThrow(() -> ProblemException.notFound("No such upload."));
    }

    private FileView keep(UUID id, Place place, String name, Checks.Clean clean) {
        var file = new StoredFile(id, place.owner(), place.dossier(), place.component(), place.kind(), null,
                FileName.safe(name, clean.type()), clean.type().mediaType(), clean.bytes().length,
                Fingerprint.of(clean.bytes()), clock.instant());
        return FileView.ready(documents.keep(file, clean.bytes()));
    }

    private UploadView view(Upload upload) {
        return upload.named(vault.openText(upload.keyOwner(), upload.sealedName()));
    }
}
