package vn.motcua.eforms.form;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A published version as the database keeps it. */
@Entity
@IdClass(FormVersion.Key.class)
class FormVersion {

    record Key(String code, int version) implements Serializable {}

    @Id
    private String code;

    @Id
    private int version;

    private String document;
    private Instant publishedAt;

    protected FormVersion() {}

    FormVersion(FormDefinition form, String document, Instant publishedAt) {
        this.code = form.code();
        this.version = form.version();
        this.document = document;
        this.publishedAt = publishedAt;
    }

    String document() {
        return document;
    }
}
