package vn.motcua.workflow.dossier;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.platform.problem.ProblemException;

/** The decision on a claimed exemption. */
final class Exemptions {

    /** What has to be paid first once the exemption is decided: all of it, or what the group pays. */
    static Money owed(Dossier dossier, Step.Accept accept, ProcedureTerms terms) {
        if (dossier.exemptionState != Dossier.Exemption.CLAIMED) {
            return Money.ZERO;
        }
        if (accept.exemption() == null) {
            throw ProblemException.unprocessable("exemption-undecided", "Confirm or deny the exemption that is claimed.");
        }
        boolean confirmed = accept.exemption() == Step.Accept.Decision.CONFIRMED;
        dossier.exemptionState = confirmed ? Dossier.Exemption.CONFIRMED : Dossier.Exemption.DENIED;
        long whole = confirmed ? terms.exemptions().stream()
                .filter(group -> group.group().equals(dossier.exemption))
                .mapToLong(group -> group.amount().dong()).findFirst().orElse(0) : dossier.fullFee;
        return Money.of(Math.max(0, whole - dossier.fee));
    }

    private Exemptions() {}
}
