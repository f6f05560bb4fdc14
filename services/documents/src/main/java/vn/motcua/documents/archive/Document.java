package vn.motcua.documents.archive;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** The entry of a kept file; its name is sealed, since people name files after themselves. */
@Entity
class Document {

    @Id
    private UUID id;
    private UUID owner;
    private @Nullable UUID dossier;
    private @Nullable String component;
    private String kind;
    private @Nullable String unit;
    private UUID keyOwner;
    private byte[] name;
    private String mediaType;
    private long size;
    private String sha256;
    private Instant storedAt;

    protected Document() {}

    Document(StoredFile file, UUID keyOwner, byte[] sealedName) {
        this.id = file.id();
        this.owner = file.owner();
        this.dossier = file.dossier();
        this.component = file.component();
        this.kind = file.kind();
        this.unit = file.unit();
        this.keyOwner = keyOwner;
        this.name = sealedName;
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storedAt = file.storedAt();
    }

    UUID id() {
        return id;
    }

    UUID keyOwner() {
        return keyOwner;
    }

    byte[] sealedName() {
        return name;
    }

    StoredFile named(String openedName) {
        return new StoredFile(id, owner, dossier, component, kind, unit, openedName, mediaType, size, sha256, storedAt);
    }
}
