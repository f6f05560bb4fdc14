package vn.motcua.documents.file;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.Documents;

/** A file on its way in pieces: open, then ready or rejected, once. */
@Entity
class Upload {

    enum State {
        OPEN,
        READY,
        REJECTED
    }

    @Id
    private UUID id;
    private UUID owner;
    private @Nullable UUID dossier;
    private @Nullable String component;
    private UUID keyOwner;
    private byte[] name;
    private long size;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private @Nullable Rejection reason;
    private Instant begunAt;

    protected Upload() {}

    Upload(UUID id, Place place, byte[] sealedName, long size, Instant begunAt) {
        this.id = id;
        this.owner = place.owner();
        this.dossier = place.dossier();
        this.component = place.component();
        this.keyOwner = Documents.keyOwner(owner, Optional.ofNullable(dossier));
        this.name = sealedName;
        this.size = size;
        this.state = State.OPEN;
        this.begunAt = begunAt;
    }

    void passed() {
        state = State.READY;
    }

    void failed(Rejection why) {
        state = State.REJECTED;
        reason = why;
    }

    boolean isOpen() {
        return state == State.OPEN;
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

    UploadView named(String openedName) {
        return new UploadView(id, Place.brought(owner, dossier, component), openedName, size, state, reason);
    }
}
