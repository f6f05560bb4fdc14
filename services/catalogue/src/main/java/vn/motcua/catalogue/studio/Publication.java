package vn.motcua.catalogue.studio;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Who wrote and who published a version, and what it changed. */
@Entity(name = "StudioPublication")
@Table(name = "studio_publication")
@IdClass(Publication.Key.class)
class Publication {

    record Key(String code, int version) implements Serializable {}

    @Id
    private String code;

    @Id
    private int version;

    private String[] editors;
    private String publisher;
    private String changes;
    private Instant publishedAt;

    protected Publication() {}

    Publication(String code, int version, List<String> editors, String publisher, String changes, Instant publishedAt) {
        this.code = code;
        this.version = version;
        this.editors = editors.toArray(String[]::new);
        this.publisher = publisher;
        this.changes = changes;
        this.publishedAt = publishedAt;
    }

    List<String> editors() {
        return List.of(editors);
    }

    String publisher() {
        return publisher;
    }

    String changes() {
        return changes;
    }
}
