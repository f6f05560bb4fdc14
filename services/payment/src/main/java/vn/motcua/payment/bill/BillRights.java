package vn.motcua.payment.bill;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.problem.ProblemException;

/** Who may see a bill and act on it: its owner, and officers of the agencies that collect and decide. */
@ApplicationScoped
public class BillRights {

    private final Caller caller;

    BillRights(Caller caller) {
        this.caller = caller;
    }

    /** @throws ProblemException 404 for everybody else, who shall not learn that there is such a bill */
    public BillView seen(BillView bill) {
        if (!maySee(bill)) {
            throw ProblemException.notFound("There is no bill " + bill.id() + ".");
        }
        return bill;
    }

    /** @throws ProblemException 404 for everybody but the owner */
    public BillView own(BillView bill) {
        if (!caller.is(bill.applicant())) {
            throw ProblemException.notFound("There is no bill " + bill.id() + ".");
        }
        return bill;
    }

    public boolean maySee(BillView bill) {
        if (caller.isOfficer()) {
            caller.requireSecondFactor();
            return collects(bill) || bill.authority().equals(caller.agency());
        }
        return caller.isService() || caller.is(bill.applicant());
    }

    public boolean collects(BillView bill) {
        return bill.unit().equals(caller.agency());
    }
}
