package vn.motcua.tracking.timeline;

import java.util.Map;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Accepted;
import vn.motcua.contracts.DossierEvent.Apologised;
import vn.motcua.contracts.DossierEvent.Assigned;
import vn.motcua.contracts.DossierEvent.DueRecomputed;
import vn.motcua.contracts.DossierEvent.ObligationMet;
import vn.motcua.contracts.DossierEvent.ObligationRequested;
import vn.motcua.contracts.DossierEvent.Refused;
import vn.motcua.contracts.DossierEvent.Registered;
import vn.motcua.contracts.DossierEvent.ResultDelivered;
import vn.motcua.contracts.DossierEvent.ResultIssued;
import vn.motcua.contracts.DossierEvent.StepCompleted;
import vn.motcua.contracts.DossierEvent.StepStarted;
import vn.motcua.contracts.DossierEvent.Stopped;
import vn.motcua.contracts.DossierEvent.SupplementRequested;
import vn.motcua.contracts.DossierEvent.Supplemented;
import vn.motcua.contracts.DossierEvent.Withdrawn;

/** Turns a fact of workflow into an entry. */
final class Walking {

    static Heard heard(DossierEvent fact) {
        var head = fact.head();
        return new Heard(head.id(), head.dossier(), head.at(), kind(fact), head.seq(), head.status().code(),
                details(fact));
    }

    private static Kind kind(DossierEvent fact) {
        return switch (fact) {
            case Registered _ -> Kind.REGISTERED;
            case Assigned _ -> Kind.ASSIGNED;
            case Accepted _ -> Kind.ACCEPTED;
            case SupplementRequested _ -> Kind.SUPPLEMENT_REQUESTED;
            case Supplemented _ -> Kind.SUPPLEMENTED;
            case Refused _ -> Kind.REFUSED;
            case StepStarted _ -> Kind.STEP_STARTED;
            case StepCompleted completed -> switch (completed.outcome()) {
                case FORWARDED -> Kind.STEP_FORWARDED;
                case RETURNED -> Kind.STEP_RETURNED;
                case RECALLED -> Kind.STEP_RECALLED;
            };
            case ObligationRequested _ -> Kind.OBLIGATION_REQUESTED;
            case ObligationMet _ -> Kind.OBLIGATION_MET;
            case Withdrawn _ -> Kind.WITHDRAWN;
            case Stopped _ -> Kind.STOPPED;
            case Apologised _ -> Kind.APOLOGISED;
            case DueRecomputed _ -> Kind.DUE_RECOMPUTED;
            case ResultIssued _ -> Kind.RESULT_ISSUED;
            case ResultDelivered _ -> Kind.RESULT_DELIVERED;
        };
    }

    private static Map<String, String> details(DossierEvent fact) {
        return switch (fact) {
            case Registered registered -> Heard.map("unit", registered.unit(), "until", registered.checkDue());
            case Assigned assigned -> Heard.map("role", assigned.role(), "unit", assigned.unit());
            case Accepted accepted -> Heard.map("due", accepted.due());
            case SupplementRequested requested ->
                Heard.map("round", requested.round(), "answerBy", requested.answerBy());
            case Supplemented supplemented -> Heard.map("round", supplemented.round(), "due", supplemented.due());
            case Refused refused -> Heard.map("reason", refused.reasonCode());
            case StepStarted started -> Heard.map("stepVi", started.name().vi(), "stepEn", started.name().en(),
                    "role", started.role(), "unit", started.unit(), "until", started.plannedEnd());
            case StepCompleted completed -> Heard.map("stepCode", completed.stepCode(), "role", completed.role());
            case ObligationRequested requested ->
                Heard.map("amount", requested.amount().dong(), "reason", requested.reasonCode());
            case ObligationMet met -> Heard.map("due", met.due());
            case Withdrawn _ -> Map.of();
            case Stopped stopped -> Heard.map("reason", stopped.reasonCode());
            case Apologised late -> Heard.map("previousDue", late.previousDue(), "due", late.due(), "reason",
                    late.reasonCode());
            case DueRecomputed recomputed -> Heard.map("previousDue", recomputed.previousDue(), "due",
                    recomputed.due());
            case ResultIssued issued -> Heard.map("result", issued.result(), "timeliness", issued.timeliness());
            case ResultDelivered delivered -> Heard.map("method", delivered.method());
        };
    }

    private Walking() {}
}
