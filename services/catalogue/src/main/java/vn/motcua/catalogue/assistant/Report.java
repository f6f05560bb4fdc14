package vn.motcua.catalogue.assistant;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** Somebody says that an answer is wrong. The agency that publishes the procedure looks at it. */
@Entity
@Table(name = "assistant_report")
class Report {

    @Id
    private UUID id;
    private String procedure;
    private int version;
    private String fields;
    private String question;
    private @Nullable String comment;
    private String agency;
    private Instant reportedAt;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;

    protected Report() {}

    Report(UUID id, Said said, String agency, Instant at) {
        this.id = id;
        this.procedure = said.procedure();
        this.version = said.version();
        this.fields = said.fields();
        this.question = said.question();
        this.comment = said.comment();
        this.agency = agency;
        this.reportedAt = at;
    }

    /** What is reported, masked. */
    record Said(String procedure, int version, String fields, String question, @Nullable String comment) {}

    /** @param settledAt null while nobody has looked at it */
    record View(UUID id, String procedure, int version, String fields, String question, @Nullable String comment,
            Instant reportedAt, @Nullable Instant settledAt, @Nullable String settledBy) {}

    String agency() {
        return agency;
    }

    /** Whether it wasn't settled before. */
    boolean settle(String staffNumber, Instant at) {
        if (settledAt != null) {
            return false;
        }
        settledAt = at;
        settledBy = staffNumber;
        return true;
    }

    View view() {
        return new View(id, procedure, version, fields, question, comment, reportedAt, settledAt, settledBy);
    }
}
