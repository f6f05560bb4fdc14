package vn.motcua.eforms.counter;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import vn.motcua.contracts.Channel;

/** For whom an officer fills in a draft, and with whose consent. */
@Entity
class CounterCase {

    @Id
    private UUID draft;

    private UUID owner;
    private String unit;
    private String staffNumber;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private byte[] applicant;
    private int consentVersion;
    @Enumerated(EnumType.STRING)
    private Consent.Way consentWay;
    private Instant at;

    protected CounterCase() {}

    CounterCase(UUID draft, UUID owner, String unit, String staffNumber, Channel channel, byte[] applicant, Consent consent) {
        this.draft = draft;
        this.owner = owner;
        this.unit = unit;
        this.staffNumber = staffNumber;
        this.channel = channel;
        this.applicant = applicant;
        this.consentVersion = consent.version();
        this.consentWay = consent.way();
        this.at = consent.at();
    }

    byte[] applicant() {
        return applicant;
    }

    Head head() {
        return new Head(draft, owner, unit, staffNumber, channel, new Consent(consentVersion, consentWay, at));
    }

    /** Everything but who the citizen is. */
    record Head(UUID draft, UUID owner, String unit, String staffNumber, Channel channel, Consent consent) {}
}
