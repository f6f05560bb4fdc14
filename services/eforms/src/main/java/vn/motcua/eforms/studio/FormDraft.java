package vn.motcua.eforms.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** The next version of a form while it is being built: as it was typed, right or wrong. */
@Entity
class FormDraft {

    enum State {
        WRITING,
        /** With the publisher; nobody builds meanwhile. */
        SUBMITTED
    }

    @Id
    private String code;

    private String agency;
    private int baseVersion;
    private String document;
    private String state;
    private long revision;
    private String[] editors;
    private @Nullable String note;
    private Instant updatedAt;
    private String updatedBy;

    protected FormDraft() {}

    FormDraft(String code, String agency, int baseVersion, String document, String staffNumber, Instant at) {
        this.code = code;
        this.agency = agency;
        this.baseVersion = baseVersion;
        this.document = document;
        this.state = State.WRITING.name();
        this.revision = 1;
        this.editors = new String[0];
        this.updatedAt = at;
        this.updatedBy = staffNumber;
    }

    void write(String document, String staffNumber, Instant at) {
        this.document = document;
        this.editors = Stream.concat(Stream.of(editors), Stream.of(staffNumber)).distinct().toArray(String[]::new);
        touch(staffNumber, at);
    }

    /** Whoever submits answers for the form too, and may not publish it. */
    void submit(String staffNumber, Instant at) {
        this.note = null;
        this.state = State.SUBMITTED.name();
        write(document, staffNumber, at);
    }

    void giveBack(@Nullable String note, String staffNumber, Instant at) {
        this.note = note;
        this.state = State.WRITING.name();
        touch(staffNumber, at);
    }

    private void touch(String staffNumber, Instant at) {
        this.revision++;
        this.updatedBy = staffNumber;
        this.updatedAt = at;
    }

    String code() {
        return code;
    }

    String agency() {
        return agency;
    }

    /** The version it was begun from, 0 for a new form. */
    int baseVersion() {
        return baseVersion;
    }

    String document() {
        return document;
    }

    State state() {
        return State.valueOf(state);
    }

    long revision() {
        return revision;
    }

    List<String> editors() {
        return List.of(editors);
    }

    /** Why the publisher gave it back. */
    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String updatedBy() {
        return updatedBy;
    }
}
