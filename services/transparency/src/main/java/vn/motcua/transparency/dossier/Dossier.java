package vn.motcua.transparency.dossier;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Accepted;
import vn.motcua.contracts.DossierEvent.Apologised;
import vn.motcua.contracts.DossierEvent.DueRecomputed;
import vn.motcua.contracts.DossierEvent.ObligationMet;
import vn.motcua.contracts.DossierEvent.Registered;
import vn.motcua.contracts.DossierEvent.ResultIssued;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.DossierEvent.Supplemented;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.transparency.count.Cell;

/** What is counted of a dossier. Facts may come in any order and leave the same picture: the newest of each kind counts. */
@Entity
class Dossier {

    private static final int SATISFIED = 4;

    @Id
    UUID id;
    @Nullable
    String month;
    @Nullable
    String province;
    @Nullable
    String agency;
    @Nullable
    String procedure;
    @Nullable
    String channel;
    long seq;
    int status;
    @Nullable
    Instant due;
    long dueSeq;
    /** The date promised first, once the agency apologised for missing it. */
    @Nullable
    Instant missed;
    @Nullable
    @Enumerated(EnumType.STRING)
    Timeliness timeliness;
    boolean billed;
    boolean paidOnline;
    boolean paidCash;
    int score;
    @Nullable
    Long cell;
    @Nullable
    Instant lateAt;
    @Nullable
    Instant receivedAt;
    @Nullable
    Instant issuedAt;

    protected Dossier() {}

    static Dossier of(UUID id) {
        var dossier = new Dossier();
        dossier.id = id;
        return dossier;
    }

    void walk(DossierEvent fact, ZoneId zone) {
        if (fact.head().seq() > seq) {
            seq = fact.head().seq();
            status = fact.head().status().code();
        }
        switch (fact) {
            case Registered registered -> register(registered, zone);
            case Accepted accepted -> {
                receivedAt = accepted.received();
                promise(accepted, accepted.due());
            }
            case Supplemented supplemented -> promise(supplemented, supplemented.due());
            case ObligationMet met -> promise(met, met.due());
            case DueRecomputed recomputed -> promise(recomputed, recomputed.due());
            case Apologised late -> missed = late.previousDue();
            case ResultIssued issued -> {
                timeliness = issued.timeliness();
                issuedAt = issued.at();
            }
            case DossierEvent.Assigned _,DossierEvent.SupplementRequested _,DossierEvent.Refused _,DossierEvent.StepStarted _,DossierEvent.StepCompleted _,DossierEvent.ObligationRequested _,DossierEvent.Withdrawn _,DossierEvent.Stopped _,DossierEvent.ResultDelivered _ -> {
                // The status says it all.
            }
        }
    }

    void pay(PaymentEvent fact) {
        switch (fact) {
            case PaymentEvent.Requested _ -> billed = true;
            case PaymentEvent.Settled settled -> {
                billed = true;
                paidCash |= settled.method() == Method.CASH;
                paidOnline |= settled.method() != Method.CASH;
            }
            case PaymentEvent.AttemptFailed _,PaymentEvent.Lapsed _,PaymentEvent.RefundOpened _,PaymentEvent.Refunded _,PaymentEvent.RefundDeclined _ -> {
                // How it was paid stays true when the money goes back.
            }
        }
    }

    /** Counted once it is registered; nowhere before. */
    Optional<Cell> countedAs(Instant now) {
        if (month == null) {
            return Optional.empty();
        }
        return Optional.of(new Cell(month, known(province), known(agency), known(procedure), known(channel),
                Outcome.of(OfficialStatus.of(status), promised(), timeliness, now).name(), payment(), rating()));
    }

    /** When it changes its outcome by the mere passing of time. */
    Optional<Instant> becomesLate(Instant now) {
        var running = status == OfficialStatus.ACCEPTED.code() || status == OfficialStatus.PROCESSING.code();
        return Optional.ofNullable(promised()).filter(promised -> running && !now.isAfter(promised));
    }

    private void register(Registered fact, ZoneId zone) {
        month = YearMonth.from(fact.at().atZone(zone)).toString();
        province = fact.province();
        agency = fact.authority();
        procedure = fact.procedure();
        channel = fact.channel().name();
    }

    private void promise(DossierEvent fact, @Nullable Instant until) {
        if (until != null && fact.head().seq() > dueSeq) {
            dueSeq = fact.head().seq();
            due = until;
        }
    }

    private @Nullable Instant promised() {
        return missed == null ? due : missed;
    }

    private String payment() {
        if (paidOnline) {
            return "PAID_ONLINE";
        }
        if (paidCash) {
            return "PAID_CASH";
        }
        return billed ? "UNPAID" : "FREE";
    }

    private String rating() {
        if (score == 0) {
            return "UNRATED";
        }
        return score >= SATISFIED ? "SATISFIED" : "DISSATISFIED";
    }

    private static String known(@Nullable String value) {
        return Objects.requireNonNullElse(value, Cell.NONE);
    }
}
