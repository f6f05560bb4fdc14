package vn.motcua.participation.petition;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent.Head;
import vn.motcua.contracts.PetitionEvent.Kind;

/** One petition; {@code seq} numbers its steps and is the version that decisions name. */
@Entity
class Petition {

    @Id
    UUID id;
    String code;
    UUID petitioner;
    @Enumerated(EnumType.STRING)
    Kind kind;
    @Enumerated(EnumType.STRING)
    private State state;
    String agency;
    String province;
    @Nullable
    String procedure;
    @Nullable
    UUID dossier;
    /** Code of a dossier's step or path of the page that it is about. */
    @Nullable
    String place;
    byte[] content;
    boolean mayPublish;
    @Nullable
    String looksFormal;
    Instant filedAt;
    Instant due;
    /** From when the time for the answer counts: the filing, or the last reopening. */
    Instant dueFrom;
    boolean provisional;
    boolean dueUnknown;
    boolean overdueTold;
    int round;
    byte @Nullable [] answer;
    @Nullable
    Instant answeredAt;
    @Nullable
    Boolean inTime;
    @Nullable
    Instant reopenUntil;
    @Nullable
    Integer score;
    @Nullable
    UUID mergedInto;
    @Nullable
    String reasonCode;
    private long seq;
    @Nullable
    String publicTitle;
    @Nullable
    String publicText;
    @Nullable
    String publicAnswer;
    @Nullable
    Instant publishedAt;

    protected Petition() {}

    Petition(UUID id, String code, UUID petitioner, Kind kind) {
        this.id = id;
        this.code = code;
        this.petitioner = petitioner;
        this.kind = kind;
        this.state = Lifecycle.INITIAL;
        this.round = 1;
    }

    void enter(State next) {
        state = next;
    }

    void isDue(Step.Due next, Instant from) {
        due = next.at();
        dueFrom = from;
        provisional = next.provisional();
        dueUnknown = next.unknown();
        overdueTold = false;
    }

    void publish(Step.Publish words, Instant now) {
        publicTitle = words.title();
        publicText = words.text();
        publicAnswer = words.answer();
        publishedAt = now;
    }

    void unpublish() {
        publicTitle = null;
        publicText = null;
        publicAnswer = null;
        publishedAt = null;
    }

    /** The head of the next fact. */
    Head next(UUID fact, Instant now) {
        seq++;
        return new Head(fact, id, code, seq, now, petitioner, kind, agency, province, procedure);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    boolean isLate(Instant now) {
        return state.isOpen() ? now.isAfter(due) : Boolean.FALSE.equals(inTime);
    }

    State state() {
        return state;
    }

    long seq() {
        return seq;
    }
}
