package vn.motcua.catalogue.procedure;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import vn.motcua.catalogue.DataFile;

/** A published version as the database keeps it: some columns to look by, and the document. */
@Entity
@Table(name = "procedure_version")
@IdClass(ProcedureVersion.Key.class)
class ProcedureVersion {

    record Key(String code, int version) implements Serializable {}

    /** Who made it: a file that ships with the service, or the studio. */
    enum Origin {
        FILE,
        STUDIO
    }

    @Id
    private String code;

    @Id
    private int version;

    private LocalDate inForceFrom;
    private String level;
    private String onlineKind;
    private String[] lifeEvents;
    private String[] units;
    private String document;
    private String sha256;
    private Instant publishedAt;
    private String origin;

    protected ProcedureVersion() {}

    ProcedureVersion(Procedure procedure, DataFile file, Origin origin, Instant publishedAt) {
        this.code = procedure.code();
        this.version = procedure.version();
        this.inForceFrom = procedure.inForceFrom();
        this.level = procedure.level().name();
        this.onlineKind = procedure.onlineKind().name();
        this.lifeEvents = procedure.lifeEvents().toArray(String[]::new);
        this.units = procedure.units().toArray(String[]::new);
        this.document = file.text();
        this.sha256 = file.sha256();
        this.publishedAt = publishedAt;
        this.origin = origin.name();
    }

    boolean madeInStudio() {
        return origin.equals(Origin.STUDIO.name());
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String document() {
        return document;
    }

    /** @throws IllegalStateException when the file says something else than what was published under its name */
    void mustEqual(DataFile file) {
        if (!sha256.equals(file.sha256())) {
            throw new IllegalStateException("%s version %d is published and can't change any more; give %s a new version"
                    .formatted(code, version, file.name()));
        }
    }
}
