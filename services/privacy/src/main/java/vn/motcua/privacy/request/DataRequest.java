package vn.motcua.privacy.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.privacy.wording.Wording;

/** What somebody asked about their data: received, acknowledged, answered, in this order. */
@Entity
class DataRequest {

    enum Kind {
        COPY,
        RECTIFY,
        ERASE,
        RESTRICT,
        WITHDRAW
    }

    enum State {
        RECEIVED,
        ACKNOWLEDGED,
        ANSWERED
    }

    /** How long the law gives, as it was when the request came in. */
    record Term(LocalDate acknowledgeBy, LocalDate answerBy, String legalBasis) {}

    @Id
    private UUID id;
    private UUID person;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private byte[] text;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant receivedAt;
    private LocalDate acknowledgeBy;
    private LocalDate answerBy;
    private String legalBasis;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Boolean granted;
    private byte @Nullable [] answer;
    @Version
    private int version;

    protected DataRequest() {}

    DataRequest(UUID id, UUID person, Kind kind, byte[] sealedText, Instant receivedAt, Term term) {
        this.id = id;
        this.person = person;
        this.kind = kind;
        this.text = sealedText;
        this.state = State.RECEIVED;
        this.receivedAt = receivedAt;
        this.acknowledgeBy = term.acknowledgeBy();
        this.answerBy = term.answerBy();
        this.legalBasis = term.legalBasis();
    }

    /** Returns false when it was acknowledged before. */
    boolean acknowledge(Instant now) {
        if (state != State.RECEIVED) {
            return false;
        }
        state = State.ACKNOWLEDGED;
        acknowledgedAt = now;
        return true;
    }

    /** Returns false when it was answered before; an answer acknowledges too. */
    boolean answer(boolean isGranted, byte[] sealedAnswer, Instant now) {
        if (state == State.ANSWERED) {
            return false;
        }
        acknowledge(now);
        state = State.ANSWERED;
        granted = isGranted;
        answer = sealedAnswer;
        answeredAt = now;
        return true;
    }

    UUID person() {
        return person;
    }

    byte[] sealedText() {
        return text;
    }

    byte @Nullable [] sealedAnswer() {
        return answer;
    }

    RequestView view(String openedText, @Nullable String openedAnswer) {
        return new RequestView(id, kind, Wording.of("request", kind.name()), openedText, state, receivedAt, acknowledgeBy,
                answerBy, legalBasis,
                acknowledgedAt, answeredAt, granted, openedAnswer, version);
    }
}
