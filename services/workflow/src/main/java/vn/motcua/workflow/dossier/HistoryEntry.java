package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.OfficialStatus;

/** One fact of a dossier's walk: what, by whom, from where to where. Never changed. */
@Entity
@Table(name = "history")
class HistoryEntry {

    @Id
    UUID fact;
    UUID dossier;
    long seq;
    Instant at;
    String type;
    @Enumerated(EnumType.STRING)
    Step.@Nullable Kind step;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    @Nullable
    State from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    State to;
    short status;
    String actor;
    @Column(name = "staff_number")
    @Nullable
    String staffNumber;
    @Nullable
    String role;
    @Nullable
    String unit;
    /** The fact as it was told, so that it can be told again. */
    String body;
    /** What was said, sealed. */
    byte @Nullable [] words;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(Walk.Told told, Actor actor, String body, byte @Nullable [] words) {
        var head = told.fact().head();
        this.fact = head.id();
        this.dossier = head.dossier();
        this.seq = head.seq();
        this.at = head.at();
        this.type = told.fact().getClass().getSimpleName();
        this.step = told.step();
        this.from = told.from();
        this.to = told.to();
        this.status = (short) head.status().code();
        this.body = body;
        this.words = words;
        switch (actor) {
            case Actor.Officer officer -> {
                this.actor = "OFFICER";
                this.staffNumber = officer.staffNumber();
                this.role = Lifecycle.names(officer.who());
                this.unit = officer.unit();
            }
            case Actor.Applicant _ -> this.actor = "APPLICANT";
            case Actor.Portal _,Actor.Service _ -> this.actor = "SYSTEM";
        }
    }

    OfficialStatus official() {
        return OfficialStatus.of(status);
    }
}
