package vn.motcua.eforms.form;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.jspecify.annotations.Nullable;

/** A published version as the database keeps it. */
@Entity
@IdClass(FormVersion.Key.class)
class FormVersion {

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

    private String document;
    private Instant publishedAt;
    private String origin;
    private String[] editors;
    private @Nullable String publisher;

    protected FormVersion() {}

    FormVersion(FormDefinition form, String document, Instant publishedAt) {
        this.code = form.code();
        this.version = form.version();
        this.document = document;
        this.publishedAt = publishedAt;
        this.origin = Origin.FILE.name();
        this.editors = new String[0];
    }

    /** Two persons made it. */
    FormVersion by(List<String> editors, String publisher) {
        this.origin = Origin.STUDIO.name();
        this.editors = editors.toArray(String[]::new);
        this.publisher = publisher;
        return this;
    }

    boolean madeInStudio() {
        return origin.equals(Origin.STUDIO.name());
    }

    Forms.Made made(FormDefinition form) {
        return new Forms.Made(version, publishedAt, origin, List.of(editors), publisher, form);
    }

    int version() {
        return version;
    }

    String document() {
        return document;
    }
}
