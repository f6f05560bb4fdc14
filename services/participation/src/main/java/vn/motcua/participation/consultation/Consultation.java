package vn.motcua.participation.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ConsultationEvent.Head;
import vn.motcua.contracts.Text;

/** One draft that people are asked about. */
@Entity
class Consultation {

    @Id
    UUID id;
    String code;
    String agency;
    String province;
    String documentType;
    int minDays;
    String legalBasis;
    String titleVi;
    String titleEn;
    String summaryVi;
    String summaryEn;
    @Nullable
    Instant opens;
    @Nullable
    Instant closes;
    String writtenBy;
    @Nullable
    String announcedBy;
    @Nullable
    Instant announcedAt;
    boolean closedTold;
    @Nullable
    Instant concludedAt;
    @Nullable
    String conclusionVi;
    @Nullable
    String conclusionEn;
    long comments;
    /** How many persons they are of. */
    long people;
    long replied;
    /** Changes with what the agency does; comments leave it alone. */
    int version;
    private long seq;

    protected Consultation() {}

    Consultation(UUID id, String code, String agency, String province, String writtenBy) {
        this.id = id;
        this.code = code;
        this.agency = agency;
        this.province = province;
        this.writtenBy = writtenBy;
        this.version = 1;
    }

    void write(Draft draft, DocumentTypes.DocumentType type) {
        documentType = type.code();
        minDays = type.minDays();
        legalBasis = type.legalBasis();
        titleVi = draft.title().vi();
        titleEn = draft.title().en();
        summaryVi = draft.summary().vi();
        summaryEn = draft.summary().en();
    }

    /** The head of the next fact. */
    Head next(UUID fact, Instant now) {
        seq++;
        return new Head(fact, id, code, seq, now, agency, province, documentType);
    }

    Phase phase(Instant now) {
        return opens == null || closes == null ? Phase.DRAFT
                : Phase.of(announcedAt != null, concludedAt != null, opens, closes, now);
    }

    /** The first instant at which it may close when it opens then. */
    static Instant earliestClosing(Instant opens, int minDays) {
        return opens.plus(Duration.ofDays(minDays));
    }

    Text title() {
        return new Text(titleVi, titleEn);
    }

    Text summary() {
        return new Text(summaryVi, summaryEn);
    }
}
