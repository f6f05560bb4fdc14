package vn.motcua.tracking.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ApplicationEvent.Submitted;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Accepted;
import vn.motcua.contracts.DossierEvent.Apologised;
import vn.motcua.contracts.DossierEvent.DueRecomputed;
import vn.motcua.contracts.DossierEvent.ObligationMet;
import vn.motcua.contracts.DossierEvent.Registered;
import vn.motcua.contracts.DossierEvent.ResultIssued;
import vn.motcua.contracts.DossierEvent.StepStarted;
import vn.motcua.contracts.DossierEvent.SupplementRequested;
import vn.motcua.contracts.DossierEvent.Supplemented;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.PaymentEvent;

/** Where a dossier is now, as the newest facts say. */
@Entity
class Dossier {

    @Id
    UUID id;
    @Nullable
    String code;
    @Nullable
    UUID applicant;
    @Nullable
    String procedure;
    int version;
    @Nullable
    String unit;
    @Nullable
    String authority;
    long seq;
    @Nullable
    Integer status;
    boolean lapsed;
    @Nullable
    Instant submittedAt;
    @Nullable
    Instant registeredAt;
    @Nullable
    Instant checkDue;
    @Nullable
    Instant received;
    @Nullable
    Instant due;
    boolean provisional;
    boolean apologised;
    @Nullable
    LocalDate answerBy;
    int step;
    @Nullable
    String stepCode;
    @Nullable
    String stepVi;
    @Nullable
    String stepEn;
    @Nullable
    String stepRole;
    @Nullable
    String stepUnit;
    @Nullable
    Instant stepSince;
    @Nullable
    Instant plannedEnd;
    @Nullable
    Long amount;
    @Nullable
    Instant payBy;
    boolean billOpen;
    @Nullable
    UUID result;
    long entries;
    /** When it came to where it is now. */
    @Nullable
    Instant since;
    Instant updatedAt;

    protected Dossier() {}

    Optional<OfficialStatus> status() {
        return Optional.ofNullable(status).map(OfficialStatus::of);
    }

    Instant since() {
        return since == null ? updatedAt : since;
    }

    long nextEntry(Instant now) {
        updatedAt = now;
        return ++entries;
    }

    void submitted(Submitted fact) {
        procedure = fact.procedure();
        version = fact.version();
        unit = fact.unit();
        authority = fact.authority();
        submittedAt = fact.at();
        since = since == null ? fact.at() : since;
    }

    void owes(PaymentEvent.Requested bill) {
        amount = bill.amount().dong();
        payBy = bill.payBy();
        billOpen = true;
    }

    void owesNothing() {
        billOpen = false;
    }

    void lapse(PaymentEvent.Lapsed bill) {
        billOpen = false;
        lapsed = bill.purpose() == PaymentEvent.Purpose.FEE;
    }

    /** Applies a fact of workflow that is newer than all before; an older one must not come here. */
    void walk(DossierEvent fact) {
        var next = fact.head().status().code();
        if (status == null || status != next || fact instanceof StepStarted) {
            since = fact.at();
        }
        seq = fact.head().seq();
        status = next;
        if (!(fact instanceof SupplementRequested)) {
            answerBy = null;
        }
        switch (fact) {
            case Registered registered -> register(registered);
            case Accepted accepted -> {
                received = accepted.received();
                due = accepted.due();
                provisional = accepted.provisional();
            }
            case SupplementRequested requested -> answerBy = requested.answerBy();
            case Supplemented supplemented -> resume(supplemented.due(), supplemented.checkDue());
            case ObligationMet met -> resume(met.due(), met.checkDue());
            case StepStarted started -> begin(started);
            case Apologised late -> {
                due = late.due();
                apologised = true;
            }
            case DueRecomputed recomputed -> due = recomputed.due();
            case ResultIssued issued -> {
                result = issued.result();
                endStep();
            }
            case DossierEvent.Assigned _,DossierEvent.StepCompleted _,DossierEvent.ObligationRequested _ -> {
                // The status says it all.
            }
            case DossierEvent.Refused _,DossierEvent.Withdrawn _,DossierEvent.Stopped _,DossierEvent.ResultDelivered _ ->
                endStep();
        }
    }

    private void register(Registered fact) {
        procedure = fact.procedure();
        version = fact.version();
        unit = fact.unit();
        authority = fact.authority();
        registeredAt = fact.at();
        checkDue = fact.checkDue();
    }

    private void resume(@Nullable Instant newDue, @Nullable Instant newCheckDue) {
        due = newDue == null ? due : newDue;
        checkDue = newCheckDue == null ? checkDue : newCheckDue;
    }

    private void begin(StepStarted fact) {
        step = fact.step();
        stepCode = fact.stepCode();
        stepVi = fact.name().vi();
        stepEn = fact.name().en();
        stepRole = fact.role().name();
        stepUnit = fact.unit();
        stepSince = fact.at();
        plannedEnd = fact.plannedEnd();
    }

    private void endStep() {
        stepCode = null;
        plannedEnd = null;
    }
}
