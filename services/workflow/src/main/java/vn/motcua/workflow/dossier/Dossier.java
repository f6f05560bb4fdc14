package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.workflow.deadline.Deadline;

/** One citizen's request for one public service, as the agency holds it. Only {@link Walk} moves it. */
@Entity
class Dossier {

    enum Payment {
        NONE,
        AWAITED,
        SETTLED,
        LAPSED
    }

    enum Exemption {
        CLAIMED,
        CONFIRMED,
        DENIED
    }

    @Id
    UUID id;
    String code;
    String procedure;
    @Column(name = "procedure_version")
    int procedureVersion;
    String unit;
    String authority;
    String province;
    @Enumerated(EnumType.STRING)
    Channel channel;
    @Enumerated(EnumType.STRING)
    Delivery delivery;
    UUID applicant;
    @Column(name = "submitted_at")
    Instant submittedAt;
    long fee;
    @Column(name = "full_fee")
    long fullFee;
    /** Cases of the form that it makes; they choose its time limit when it is accepted. */
    String[] cases;
    /** Components of the procedure that came with it. */
    String[] papers;
    @Nullable
    String exemption;
    @Enumerated(EnumType.STRING)
    @Column(name = "exemption_state")
    @Nullable
    Exemption exemptionState;
    @Enumerated(EnumType.STRING)
    Payment payment;

    @Enumerated(EnumType.STRING)
    private State state;
    @Nullable
    private Short status;
    @Version
    private long version;
    private long seq;
    @Column(name = "registered_at")
    @Nullable
    Instant registeredAt;

    @Nullable
    Instant deadline;
    @Column(name = "soon_at")
    @Nullable
    Instant soonAt;
    @Column(name = "limit_minutes")
    @Nullable
    Integer limitMinutes;

    @Column(name = "check_due")
    @Nullable
    Instant checkDue;
    @Column(name = "received_at")
    @Nullable
    Instant receivedAt;
    @Nullable
    Instant due;
    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;
    boolean provisional;
    @Nullable
    Instant promised;
    @Column(name = "paused_at")
    @Nullable
    Instant pausedAt;
    @Column(name = "answer_by")
    @Nullable
    LocalDate answerBy;
    int rounds;
    @Column(name = "rounds_in_work")
    int roundsInWork;
    @Nullable
    Long obligation;

    @Nullable
    Integer step;
    @Column(name = "step_started_at")
    @Nullable
    Instant stepStartedAt;
    @Column(name = "step_planned_end")
    @Nullable
    Instant stepPlannedEnd;
    @Nullable
    String holder;
    @Enumerated(EnumType.STRING)
    @Column(name = "holder_role")
    @Nullable
    OfficeRole holderRole;
    @Column(name = "held_since")
    @Nullable
    Instant heldSince;
    @Column(name = "reception_by")
    @Nullable
    String receptionBy;
    @Column(name = "handled_by")
    @Nullable
    String handledBy;
    @Column(name = "signed_by")
    @Nullable
    String signedBy;
    /** Who forwarded it to the present step and may still recall it. */
    @Column(name = "forwarded_by")
    @Nullable
    String forwardedBy;
    @Column(name = "issued_by")
    @Nullable
    String issuedBy;

    @Nullable
    UUID result;
    @Column(name = "result_number")
    @Nullable
    String resultNumber;
    @Nullable
    String verification;
    @Enumerated(EnumType.STRING)
    @Nullable
    Timeliness timeliness;
    @Column(name = "issued_at")
    @Nullable
    Instant issuedAt;
    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;
    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;
    byte @Nullable [] finding;

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    /** A filing as eforms acknowledged it, whose fee may be due first. */
    Dossier(ApplicationEvent.Submitted filing, String province) {
        this.id = filing.dossier();
        this.code = filing.code();
        this.procedure = filing.procedure();
        this.procedureVersion = filing.version();
        this.unit = filing.unit();
        this.authority = filing.authority();
        this.province = province;
        this.channel = filing.channel();
        this.delivery = filing.delivery();
        this.applicant = filing.applicant();
        this.submittedAt = filing.at();
        this.fee = filing.fee().dong();
        this.fullFee = Math.max(filing.fullFee().dong(), fee);
        this.cases = filing.cases().toArray(String[]::new);
        this.papers = filing.papers().toArray(String[]::new);
        this.exemption = filing.exemption();
        this.exemptionState = exemption == null ? null : Exemption.CLAIMED;
        boolean feeFirst = filing.payFirst() && fee > 0;
        this.payment = feeFirst ? Payment.AWAITED : Payment.NONE;
        this.state = feeFirst ? State.AWAITING_PAYMENT : State.RECEIVED;
        this.status = state.status().map(OfficialStatus::code).map(Integer::shortValue).orElse(null);
    }

    /** What the answer to a supplement makes of it; null is what it didn't say, and stays as it was. */
    void makes(@Nullable List<String> newCases, @Nullable List<String> newPapers) {
        cases = newCases == null ? cases : newCases.toArray(String[]::new);
        papers = newPapers == null ? papers : newPapers.toArray(String[]::new);
    }

    /** What the procedure gives the agency in a case like this. */
    TimeLimit limit(ProcedureTerms terms) {
        return terms.timeLimit(channel, List.of(cases));
    }

    void enter(State next) {
        state = next;
        status = next.status().map(OfficialStatus::code).map(Integer::shortValue).orElse(null);
    }

    long nextSeq() {
        return ++seq;
    }

    void hold(String staffNumber, OfficeRole role, Instant now) {
        holder = staffNumber;
        holderRole = role;
        heldSince = now;
    }

    void letGo() {
        holder = null;
        holderRole = null;
        heldSince = null;
    }

    void runUntil(Instant end, Instant soon) {
        deadline = end;
        soonAt = soon;
        pausedAt = null;
        answerBy = null;
        obligation = null;
    }

    void standStill(Instant now) {
        deadline = null;
        soonAt = null;
        pausedAt = now;
    }

    void close(Instant now) {
        deadline = null;
        soonAt = null;
        answerBy = null;
        closedAt = now;
        letGo();
    }

    void promise(Instant instant, Deadline counted) {
        due = instant;
        lastDay = counted.lastDay();
        provisional = counted.provisional();
    }

    boolean isAt(String agency) {
        return unit.equals(agency) || authority.equals(agency);
    }

    boolean isHeldBy(String staffNumber) {
        return staffNumber.equals(holder);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    State state() {
        return state;
    }

    long version() {
        return version;
    }

    long seq() {
        return seq;
    }
}
