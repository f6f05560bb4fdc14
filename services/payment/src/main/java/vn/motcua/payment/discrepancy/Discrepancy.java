package vn.motcua.payment.discrepancy;

import java.time.Instant;
import java.util.List;
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
import vn.motcua.payment.discrepancy.Discrepancies.Kind;
import vn.motcua.platform.problem.ProblemException;

/** Money that fits no open bill. */
@Entity
class Discrepancy {

    private static final String OPEN = "OPEN";

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String reference;
    private @Nullable UUID bill;
    private @Nullable String unit;
    private @Nullable Money expected;
    private Money amount;
    private String providerNumber;
    private String state;
    private Instant openedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable String resolvedBy;
    /** How it was resolved, sealed: a note may name somebody. */
    private byte @Nullable [] words;
    @Version
    private int version;

    protected Discrepancy() {}

    void resolve(String by, byte[] why, Instant now) {
        if (!state.equals(OPEN)) {
            throw ProblemException.conflict("resolved-already", "Somebody has resolved this item.",
                    Map.of("state", state, "allowed", List.of()));
        }
        state = "RESOLVED";
        resolvedAt = now;
        resolvedBy = by;
        words = why;
    }

    UUID id() {
        return id;
    }

    boolean isOf(String asked) {
        return asked.equals(unit);
    }

    Optional<byte[]> words() {
        return Optional.ofNullable(words);
    }

    /** @param note the words, opened */
    DiscrepancyView view(Optional<String> note) {
        return new DiscrepancyView(id, kind, reference, Optional.ofNullable(bill), Optional.ofNullable(unit),
                Optional.ofNullable(expected), amount, providerNumber, state, openedAt,
                Optional.ofNullable(resolvedAt), Optional.ofNullable(resolvedBy), note);
    }
}
