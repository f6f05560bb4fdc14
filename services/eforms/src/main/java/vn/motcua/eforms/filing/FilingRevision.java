package vn.motcua.eforms.filing;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.jspecify.annotations.Nullable;

/** The answers as they were sent at one time; never changed. */
@Entity
@IdClass(FilingRevision.Key.class)
class FilingRevision {

    record Key(UUID filing, int revision) implements Serializable {}

    @Id
    private UUID filing;

    @Id
    private int revision;

    private @Nullable Integer round;
    private byte[] answers;
    private Instant at;

    protected FilingRevision() {}

    FilingRevision(UUID filing, int revision, @Nullable Integer round, byte[] answers, Instant at) {
        this.filing = filing;
        this.revision = revision;
        this.round = round;
        this.answers = answers;
        this.at = at;
    }

    int revision() {
        return revision;
    }

    @Nullable
    Integer round() {
        return round;
    }

    byte[] sealed() {
        return answers;
    }

    Instant at() {
        return at;
    }
}
