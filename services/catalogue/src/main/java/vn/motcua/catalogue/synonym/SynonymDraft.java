package vn.motcua.catalogue.synonym;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** What an agency wants to change of the synonyms, while it is being written. */
@Entity
class SynonymDraft {

    enum State {
        WRITING,
        /** With the publisher; nobody writes meanwhile. */
        SUBMITTED
    }

    @Id
    private String agency;

    private String changes;
    private String state;
    private long revision;
    private String[] editors;
    private @Nullable String note;
    private Instant updatedAt;
    private String updatedBy;

    protected SynonymDraft() {}

    SynonymDraft(String agency, Instant at, String staffNumber) {
        this.agency = agency;
        this.changes = "[]";
        this.state = State.WRITING.name();
        this.editors = new String[0];
        this.updatedAt = at;
        this.updatedBy = staffNumber;
    }

    void write(String changes, String staffNumber, Instant at) {
        this.changes = changes;
        this.editors = Stream.concat(Stream.of(editors), Stream.of(staffNumber)).distinct().toArray(String[]::new);
        touch(staffNumber, at);
    }

    /** Whoever submits answers for the words too, and may not publish them. */
    void submit(String staffNumber, Instant at) {
        this.note = null;
        this.state = State.SUBMITTED.name();
        write(changes, staffNumber, at);
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

    String agency() {
        return agency;
    }

    String changes() {
        return changes;
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
