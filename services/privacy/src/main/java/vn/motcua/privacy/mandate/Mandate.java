package vn.motcua.privacy.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** One mandate, from the offer to its end; its words are sealed under the principal's key. */
@Entity
class Mandate {

    enum State {
        OFFERED,
        ACCEPTED,
        /** The representative didn't want it. */
        REFUSED,
        /** The principal took it back. */
        WITHDRAWN,
        /** The representative laid it down. */
        RENOUNCED
    }

    /** Between whom; the principal's id is also the owner of the key. */
    record Parties(UUID principal, UUID representative) {}

    /** @param procedure code, null for every procedure; both days belong to the time */
    record Scope(@Nullable String procedure, LocalDate from, LocalDate until) {

        boolean holds(String asked, LocalDate day) {
            return (procedure == null || procedure.equals(asked)) && !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** @param business what was said of the business, when it is for one */
    record Sealed(byte[] principalName, byte[] representativeName, byte @Nullable [] business) {}

    @Id
    private UUID id;
    private UUID principal;
    private UUID representative;
    private byte[] principalName;
    private byte[] representativeName;
    private byte @Nullable [] business;
    private @Nullable String procedure;
    private LocalDate validFrom;
    private LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant givenAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant endedAt;
    @Version
    private int version;

    protected Mandate() {}

    Mandate(UUID id, Parties parties, Scope scope, Sealed sealed, Instant now) {
        this.id = id;
        this.principal = parties.principal();
        this.representative = parties.representative();
        this.principalName = sealed.principalName();
        this.representativeName = sealed.representativeName();
        this.business = sealed.business();
        this.procedure = scope.procedure();
        this.validFrom = scope.from();
        this.validUntil = scope.until();
        this.state = State.OFFERED;
        this.givenAt = now;
    }

    /** Returns false unless it was offered and its time isn't over. */
    boolean accept(Instant now, LocalDate today) {
        if (state != State.OFFERED || today.isAfter(validUntil)) {
            return false;
        }
        state = State.ACCEPTED;
        acceptedAt = now;
        return true;
    }

    /** The representative doesn't want it, or doesn't want it any more. Returns false when it is over. */
    boolean layDown(Instant now) {
        return end(state == State.OFFERED ? State.REFUSED : State.RENOUNCED, now);
    }

    /** Returns false when it is over. */
    boolean withdraw(Instant now) {
        return end(State.WITHDRAWN, now);
    }

    private boolean end(State how, Instant now) {
        if (state != State.OFFERED && state != State.ACCEPTED) {
            return false;
        }
        state = how;
        endedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    boolean isGivenBy(UUID person) {
        return principal.equals(person);
    }

    boolean isFor(UUID person) {
        return representative.equals(person);
    }

    /** Whether the representative may act under it for this procedure today. */
    boolean stands(String asked, LocalDate today) {
        return state == State.ACCEPTED && scope().holds(asked, today);
    }

    UUID principal() {
        return principal;
    }

    Scope scope() {
        return new Scope(procedure, validFrom, validUntil);
    }

    Sealed sealed() {
        return new Sealed(principalName, representativeName, business);
    }

    MandateView view(MandateView.Names names, List<MandateView.Use> uses, LocalDate today) {
        return new MandateView(id, names.principal(), names.representative(), names.business(), Optional.ofNullable(procedure),
                validFrom, validUntil, state, today.isAfter(validUntil), givenAt, Optional.ofNullable(acceptedAt),
                Optional.ofNullable(endedAt), uses);
    }
}
