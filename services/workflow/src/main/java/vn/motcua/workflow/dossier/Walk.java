package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Head;
import vn.motcua.contracts.DossierEvent.StepCompleted.Outcome;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.terms.Route;

/** One step of one dossier: what it changes and which facts it makes true. Whether it may be taken was asked before. */
final class Walk {

    private final Dossier dossier;
    private final Actor actor;
    private final Instant now;
    private final @Nullable ProcedureTerms terms;
    private final Supplier<UUID> ids;
    private final Clocks clocks;
    private final List<Told> told = new ArrayList<>();

    /** @param step null for a fact that follows from the one before */
    record Told(DossierEvent fact, Step.@Nullable Kind step, @Nullable State from, State to) {}

    /** @param terms null for steps that no rule of the procedure bears on */
    Walk(Dossier dossier, Actor actor, Instant now, @Nullable ProcedureTerms terms, Supplier<UUID> ids) {
        this.dossier = dossier;
        this.actor = actor;
        this.now = now;
        this.terms = terms;
        this.ids = ids;
        this.clocks = Clocks.of(dossier.state().ordinal() < State.ACCEPTED.ordinal() ? dossier.unit : dossier.authority);
    }

    List<Told> take(Step step) {
        switch (step) {
            case Step.Claim _ -> assign(officer().staffNumber(), step);
            case Step.Reassign reassign -> assign(reassign.staffNumber(), step);
            case Step.Release _ -> dossier.letGo();
            case Step.Settle settle -> settle(settle);
            case Step.Lapse _ -> lapse();
            case Step.Accept accept -> accept(accept);
            case Step.RequestSupplement request -> requestSupplement(request);
            case Step.Supply supply -> supply(supply);
            case Step.Refuse refuse -> {
                dossier.receptionBy = staff(dossier.receptionBy);
                tell(step, State.REFUSED, head -> new DossierEvent.Refused(head, refuse.reasonCode()));
                dossier.close(now);
            }
            case Step.StartWork _ -> begin(0, step.kind());
            case Step.Forward forward -> forward(forward);
            case Step.Return _ -> back(Outcome.RETURNED, step);
            case Step.Recall _ -> back(Outcome.RECALLED, step);
            case Step.RequestObligation request -> requestObligation(request);
            case Step.Withdraw _ -> {
                boolean accepted = dossier.receivedAt != null;
                tell(step, State.WITHDRAWN, head -> new DossierEvent.Withdrawn(head, accepted));
                dossier.close(now);
            }
            case Step.Stop stop -> {
                tell(step, State.STOPPED, head -> new DossierEvent.Stopped(head, stop.reasonCode()));
                dossier.close(now);
            }
            case Step.Apologise apologise -> apologise(apologise);
            case Step.Issue issue -> issue(issue);
            case Step.Deliver deliver -> {
                tell(step, State.DELIVERED, head -> new DossierEvent.ResultDelivered(head, deliver.method()));
                dossier.deliveredAt = now;
                dossier.close(now);
            }
        }
        return told;
    }

    /** The filing becomes a dossier; the unit has eight working hours from {@code from}. */
    List<Told> register(Step.@Nullable Kind step, @Nullable State from, Instant since) {
        dossier.registeredAt = since;
        clocks.startCheck(dossier, since);
        dossier.enter(State.RECEIVED);
        told.add(new Told(new DossierEvent.Registered(head(), dossier.procedure, dossier.procedureVersion, dossier.unit,
                dossier.authority, dossier.province, dossier.channel, dossier.checkDue), step, from, State.RECEIVED));
        return told;
    }

    private void assign(String staffNumber, Step step) {
        var role = dossier.state().role();
        dossier.hold(staffNumber, role, now);
        var to = dossier.state() == State.RECEIVED ? State.CHECKING : dossier.state();
        tell(step, to, head -> new DossierEvent.Assigned(head, role, officer().unit()));
    }

    private void settle(Step.Settle settle) {
        dossier.payment = Dossier.Payment.SETTLED;
        switch (dossier.state()) {
            case AWAITING_PAYMENT -> register(settle.kind(), State.AWAITING_PAYMENT, settle.at());
            case FEE_DUE_BEFORE_ACCEPTANCE -> {
                clocks.startCheck(dossier, settle.at());
                tell(settle, State.RECEIVED, head -> new DossierEvent.ObligationMet(head, null, dossier.checkDue));
            }
            case OBLIGATION -> {
                clocks.resume(dossier, settle.at(), dossier.limit(terms()));
                tell(settle, State.IN_WORK, head -> new DossierEvent.ObligationMet(head, dossier.due, null));
            }
            default -> throw new IllegalStateException("Nothing is owed in " + dossier.state());
        }
    }

    private void lapse() {
        // Nothing is told: it never was a dossier.
        dossier.payment = Dossier.Payment.LAPSED;
        dossier.enter(State.LAPSED);
        dossier.close(now);
    }

    private void accept(Step.Accept accept) {
        Checklist.of(dossier, terms()).mustBeDone(accept.checklist());
        dossier.receptionBy = officer().staffNumber();
        dossier.letGo();
        var owed = Exemptions.owed(dossier, accept, terms());
        if (owed.isZero()) {
            clocks.start(dossier, now, dossier.limit(terms()));
            tell(accept, State.ACCEPTED, head -> new DossierEvent.Accepted(head, now, dossier.due, dossier.provisional));
            if (accept.startWork()) {
                begin(0, Step.Kind.START_WORK);
            }
            return;
        }
        boolean denied = dossier.exemptionState == Dossier.Exemption.DENIED;
        dossier.obligation = owed.dong();
        dossier.payment = Dossier.Payment.AWAITED;
        dossier.standStill(now);
        tell(accept, State.FEE_DUE_BEFORE_ACCEPTANCE, head -> new DossierEvent.ObligationRequested(head, owed,
                denied ? "exemption-denied" : "exemption-reduced"));
    }

    private void requestSupplement(Step.RequestSupplement request) {
        int given = terms().supplement().answerDays();
        int days = request.answerDays() == null ? given : request.answerDays();
        if (days < 1 || days > given) {
            throw ProblemException.unprocessable("answer-days", "The applicant has 1 to " + given + " working days.");
        }
        boolean inWork = dossier.state() == State.IN_WORK;
        dossier.rounds++;
        dossier.roundsInWork += inWork ? 1 : 0;
        dossier.standStill(now);
        dossier.answerBy = clocks.answerBy(now, days);
        if (!inWork) {
            dossier.letGo();
        }
        tell(request, inWork ? State.SUPPLEMENT_DURING_WORK : State.SUPPLEMENT_BEFORE_ACCEPTANCE,
                head -> new DossierEvent.SupplementRequested(head, dossier.rounds, dossier.answerBy));
    }

    private void supply(Step.Supply supply) {
        if (dossier.state() == State.SUPPLEMENT_BEFORE_ACCEPTANCE) {
            clocks.startCheck(dossier, supply.at());
            dossier.makes(supply.cases(), supply.papers());
            tell(supply, State.RECEIVED,
                    head -> new DossierEvent.Supplemented(head, supply.round(), null, dossier.checkDue));
        } else {
            clocks.resume(dossier, supply.at(), dossier.limit(terms()));
            tell(supply, State.IN_WORK, head -> new DossierEvent.Supplemented(head, supply.round(), dossier.due, null));
        }
    }

    private void forward(Step.Forward forward) {
        int step = dossier.step;
        boolean lastOfHandlers = stateAt(step) == State.IN_WORK && stateAt(step + 1) != State.IN_WORK;
        if (lastOfHandlers || !forward.finding().isEmpty()) {
            Findings.check(terms().finding(), forward.finding());
        }
        if (stepAt(step).role() == OfficeRole.HANDLER) {
            dossier.handledBy = officer().staffNumber();
        } else {
            dossier.signedBy = officer().staffNumber();
        }
        dossier.forwardedBy = officer().staffNumber();
        complete(Step.Kind.FORWARD, step, Outcome.FORWARDED, stateAt(step + 1));
        begin(step + 1, null);
    }

    private void back(Outcome outcome, Step step) {
        int left = dossier.step;
        var role = stepAt(left - 1).role();
        complete(step.kind(), left, outcome, stateAt(left - 1));
        begin(left - 1, null);
        // It goes back to whom it came from.
        dossier.forwardedBy = null;
        dossier.hold(Objects.requireNonNull(role == OfficeRole.HANDLER ? dossier.handledBy : dossier.signedBy), role, now);
    }

    private void requestObligation(Step.RequestObligation request) {
        dossier.obligation = request.amount().dong();
        dossier.payment = Dossier.Payment.AWAITED;
        dossier.standStill(now);
        tell(request, State.OBLIGATION,
                head -> new DossierEvent.ObligationRequested(head, request.amount(), "financial-obligation"));
    }

    private void apologise(Step.Apologise apologise) {
        var today = Clocks.local(now).toLocalDate();
        var promisedDay = Clocks.local(dossier.due).toLocalDate();
        if (!apologise.newDue().isAfter(today) || !apologise.newDue().isAfter(promisedDay)
                || !clocks.clock().time().isWorkingDay(apologise.newDue())) {
            throw ProblemException.unprocessable("new-due", "The new date is a working day after today and after the old one.");
        }
        var previous = dossier.due;
        clocks.apologise(dossier, apologise.newDue());
        tell(apologise, dossier.state(), head -> new DossierEvent.Apologised(head, previous, dossier.due, "late"));
    }

    private void issue(Step.Issue issue) {
        var step = stepAt(dossier.step);
        tell(null, State.TO_ISSUE, head -> new DossierEvent.StepCompleted(head, dossier.step + 1, step.code(), step.role(),
                Outcome.FORWARDED));
        dossier.issuedBy = officer().staffNumber();
        dossier.result = issue.result();
        dossier.resultNumber = issue.number();
        dossier.verification = issue.verification();
        dossier.issuedAt = now;
        dossier.timeliness = Clocks.timeliness(dossier, now);
        dossier.deadline = null;
        dossier.soonAt = null;
        dossier.letGo();
        tell(issue, State.ISSUED, head -> new DossierEvent.ResultIssued(head, issue.result(), dossier.timeliness));
    }

    private void complete(Step.Kind kind, int step, Outcome outcome, State to) {
        var ended = stepAt(step);
        var from = dossier.state();
        dossier.enter(to);
        told.add(new Told(new DossierEvent.StepCompleted(head(), step + 1, ended.code(), ended.role(), outcome), kind, from,
                to));
    }

    private void begin(int step, Step.@Nullable Kind kind) {
        var next = stepAt(step);
        dossier.letGo();
        dossier.step = step;
        dossier.stepStartedAt = now;
        dossier.stepPlannedEnd = clocks.plannedEnd(now, next.hours());
        var from = dossier.state();
        dossier.enter(stateAt(step));
        told.add(new Told(new DossierEvent.StepStarted(head(), step + 1, next.code(), next.name(), next.role(),
                dossier.authority, dossier.stepPlannedEnd), kind, from, dossier.state()));
    }

    private void tell(@Nullable Step step, State to, Function<Head, DossierEvent> fact) {
        var from = dossier.state();
        dossier.enter(to);
        told.add(new Told(fact.apply(head()), step == null ? null : step.kind(), from, to));
    }

    private Head head() {
        return new Head(ids.get(), dossier.id(), dossier.code(), dossier.nextSeq(), now,
                dossier.state().status().orElseThrow(), dossier.applicant);
    }

    private StepTerms stepAt(int step) {
        return Route.of(terms()).at(step);
    }

    private State stateAt(int step) {
        return switch (stepAt(step).role()) {
            case HANDLER -> State.IN_WORK;
            case LEADER -> State.TO_SIGN;
            case CLERK -> State.TO_ISSUE;
            case RECEPTION, CASHIER -> throw new IllegalStateException("No step of the route");
        };
    }

    private ProcedureTerms terms() {
        return Objects.requireNonNull(terms, "This step needs the procedure's terms");
    }

    private Actor.Officer officer() {
        return (Actor.Officer) actor;
    }

    private @Nullable String staff(@Nullable String otherwise) {
        return actor instanceof Actor.Officer officer ? officer.staffNumber() : otherwise;
    }
}
