package vn.motcua.catalogue.report;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.Procedure;

/** One error as a reader saw it, on the version that they read. */
@Entity
class PageReport {

    /** Parts of the page. */
    enum Section {
        SUMMARY,
        WHO,
        PAPERS,
        TIME,
        FEES,
        STEPS,
        CONTACT,
        LAW,
        OTHER
    }

    enum Outcome {
        /** The page was put right, or a version that does so is on its way. */
        MENDED,
        NOT_WRONG,
        /** Another agency's, no report at all, or said before. */
        ELSEWHERE
    }

    @Id
    private UUID id;

    private String procedure;
    private int version;
    @Enumerated(EnumType.STRING)
    private Section section;
    private String text;
    private String agency;
    private Instant reportedAt;
    private @Nullable @Enumerated(EnumType.STRING) Outcome outcome;
    private @Nullable String note;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;

    protected PageReport() {}

    PageReport(UUID id, Procedure procedure, Section section, String text, Instant at) {
        this.id = id;
        this.procedure = procedure.code();
        this.version = procedure.version();
        this.agency = procedure.publisher();
        this.section = section;
        this.text = text;
        this.reportedAt = at;
    }

    void close(Outcome outcome, @Nullable String note, String staffNumber, Instant at) {
        this.outcome = outcome;
        this.note = note;
        this.closedBy = staffNumber;
        this.closedAt = at;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    String agency() {
        return agency;
    }

    View view() {
        return new View(id, procedure, version, section, text, reportedAt, outcome, note, closedBy, closedAt);
    }

    /** @param outcome null while it is open */
    record View(UUID id, String procedure, int version, Section section, String text, Instant reportedAt,
            @Nullable Outcome outcome, @Nullable String note, @Nullable String closedBy, @Nullable Instant closedAt) {}
}
