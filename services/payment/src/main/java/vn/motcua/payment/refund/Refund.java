package vn.motcua.payment.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Money;
import vn.motcua.platform.problem.ProblemException;

/** Money that may have to go back. */
@Entity
class Refund {

    @Id
    private UUID id;
    private UUID bill;
    private UUID dossier;
    private String code;
    private String unit;
    private UUID applicant;
    private Money amount;
    @Enumerated(EnumType.STRING)
    private RefundState state;
    private String reasonCode;
    private Instant openedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    /** Why, sealed: a note may name somebody. */
    private byte @Nullable [] words;
    private @Nullable String answer;
    private @Nullable Instant tryAt;
    private int tries;
    @Version
    private int version;

    protected Refund() {}

    void approve(String by, byte[] why, Instant now) {
        decide(RefundState.APPROVED, by, why, now);
        tryAt = now;
    }

    void decline(String by, byte[] why, Instant now) {
        decide(RefundState.DECLINED, by, why, now);
    }

    private void decide(RefundState next, String by, byte[] why, Instant now) {
        become(next);
        decidedBy = by;
        decidedAt = now;
        words = why;
    }

    void refunded() {
        become(RefundState.REFUNDED);
        tryAt = null;
    }

    void fail(String code) {
        become(RefundState.FAILED);
        answer = code;
        tryAt = null;
    }

    /** The provider gave no answer; pauses grow from a minute to an hour. */
    void tryLater(Instant now) {
        tries++;
        tryAt = now.plus(Duration.ofMinutes(Math.min(60, 1L << Math.min(tries, 6))));
    }

    /** @throws ProblemException 409 when the table has no such move */
    private void become(RefundState next) {
        if (!state.mayBecome(next)) {
            throw ProblemException.conflict("refund-step-not-allowed",
                    "The refund %s is %s, not to become %s.".formatted(id, state, next),
                    Map.of("state", state, "version", version, "allowed", state.next()));
        }
        state = next;
    }

    UUID dossier() {
        return dossier;
    }

    RefundState state() {
        return state;
    }

    Optional<byte[]> words() {
        return Optional.ofNullable(words);
    }

    /** @param note the words, opened */
    RefundView view(Optional<String> note) {
        return new RefundView(id, bill, dossier, code, unit, applicant, amount, state, reasonCode, openedAt,
                Optional.ofNullable(decidedBy), Optional.ofNullable(decidedAt), note,
                Optional.ofNullable(answer), version);
    }
}
