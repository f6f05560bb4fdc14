package vn.motcua.eforms.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.motcua.contracts.ProcedureTerms;

/** A filing before it is sent; its id becomes the dossier's. */
@Entity
class Draft {

    @Id
    private UUID id;

    private UUID owner;
    private String procedure;
    private int procedureVersion;
    private String form;
    private int formVersion;
    private int revision;
    private byte[] content;
    private Instant createdAt;
    private Instant updatedAt;

    protected Draft() {}

    Draft(UUID id, UUID owner, ProcedureTerms terms, String form, byte[] content, Instant at) {
        this.id = id;
        this.owner = owner;
        this.procedure = terms.code();
        this.procedureVersion = terms.version();
        this.form = form;
        this.formVersion = terms.formVersion();
        this.revision = 1;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void hold(byte[] sealed, Instant at) {
        content = sealed;
        revision++;
        updatedAt = at;
    }

    byte[] sealed() {
        return content;
    }

    Head head() {
        return new Head(id, owner, procedure, procedureVersion, form, formVersion, revision, createdAt, updatedAt);
    }

    /** What a draft says of itself without being opened. */
    record Head(UUID id, UUID owner, String procedure, int version, String form, int formVersion, int revision,
            Instant createdAt, Instant updatedAt) {}
}
