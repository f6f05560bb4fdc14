package vn.motcua.documents.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.motcua.contracts.DocumentEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Erased;
import vn.motcua.platform.vault.Vault;

/** The files that the portal keeps, and the only way to keep, find or remove one. */
@ApplicationScoped
@Transactional
public class Documents {

    private final Table table;
    private final Shelf shelf;
    private final Vault vault;
    private final Outbox outbox;
    private final Event<Gone> goings;
    private final Ids ids;

    Documents(Table table, Shelf shelf, Vault vault, Outbox outbox, Event<Gone> goings, Ids ids) {
        this.table = table;
        this.shelf = shelf;
        this.vault = vault;
        this.outbox = outbox;
        this.goings = goings;
        this.ids = ids;
    }

    /** Whose key seals a file: the filing's, so that it can be erased as a whole, else the person's. */
    public static UUID keyOwner(UUID owner, Optional<UUID> dossier) {
        return dossier.orElse(owner);
    }

    /** Keeps the file; when this returns and the transaction commits, it is safe on disk. */
    public StoredFile keep(StoredFile file, byte[] bytes) {
        var keyOwner = keyOwner(file.owner(), Optional.ofNullable(file.dossier()));
        // Bytes first: what a rolled back transaction leaves on disk nobody can open or find.
        shelf.put(file.id(), vault.seal(keyOwner, bytes));
        table.persist(new Document(file, keyOwner, vault.seal(keyOwner, file.name())));
        if (file.isUpload() && file.dossier() != null) {
            outbox.add(Topics.DOCUMENTS, new DocumentEvent.Stored(ids.next(), file.owner(), file.storedAt(), file.id(),
                    file.dossier(), file.component() == null ? "" : file.component()));
        }
        return file;
    }

    public Optional<StoredFile> find(UUID id) {
        return table.findByIdOptional(id).stream().flatMap(this::opened).findFirst();
    }

    /** @throws IllegalStateException when the bytes aren't those that were kept */
    public byte[] bytesOf(UUID id) {
        var document = table.findByIdOptional(id).orElseThrow();
        var bytes = vault.open(document.keyOwner(), shelf.get(id));
        if (!Fingerprint.of(bytes).equals(document.named("").sha256())) {
            throw new IllegalStateException("The bytes of " + id + " are not those that were kept");
        }
        return bytes;
    }

    /** What its owner brought for a dossier, oldest first. */
    public List<StoredFile> uploadsFor(UUID dossier, UUID owner) {
        return table.list("dossier = ?1 and owner = ?2 and kind = ?3 order by id", dossier, owner, StoredFile.UPLOAD)
                .stream().flatMap(this::opened).toList();
    }

    /** A page of the person's files, newest first, from before {@code after}. */
    public List<StoredFile> ownedBy(UUID owner, Optional<UUID> after, int limit) {
        var files = after
                .map(id -> table.find("owner = ?1 and id < ?2 order by id desc", owner, id))
                .orElseGet(() -> table.find("owner = ?1 order by id desc", owner));
        return files.page(Page.ofSize(limit)).stream().flatMap(this::opened).toList();
    }

    /** Removes the entry; call {@link #discard} once that is committed. */
    public void remove(UUID id) {
        table.deleteById(id);
    }

    /**
     * Removes what was brought for a draft that is no more, and the key that opens it. The bytes follow once that is
     * committed; should that fail, nobody can open what stays.
     */
    public void forget(UUID draft) {
        removeAll(table.list("dossier", draft));
        vault.destroyKey(draft);
    }

    /**
     * Removes what was brought for a filing that needn't be kept any longer. What agencies gave out stays in its owner's store;
     * with nothing left, the key goes too.
     */
    public void destroyUploads(UUID dossier) {
        removeAll(table.list("dossier = ?1 and kind = ?2", dossier, StoredFile.UPLOAD));
        if (table.count("dossier", dossier) == 0) {
            vault.destroyKey(dossier);
        }
    }

    private void removeAll(List<Document> documents) {
        documents.forEach(document -> {
            table.delete(document);
            goings.fire(new Gone(document.id()));
        });
    }

    @Transactional(Transactional.TxType.NEVER)
    public void discard(UUID id) {
        shelf.remove(id);
    }

    /** Nothing for what was erased: the entry stays, but nobody can say whose or what it was. */
    private Stream<StoredFile> opened(Document document) {
        try {
            return Stream.of(document.named(vault.openText(document.keyOwner(), document.sealedName())));
        } catch (Erased e) {
            return Stream.empty();
        }
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<Document, UUID> {}
}
