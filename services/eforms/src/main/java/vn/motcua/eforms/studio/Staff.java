package vn.motcua.eforms.studio;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.UnauthorizedException;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Who works in the studio: editors and publishers, with a second factor, for their own agency. */
@RequestScoped
class Staff {

    private final Caller caller;

    Staff(Caller caller) {
        this.caller = caller;
    }

    void mustWorkHere() {
        if (!caller.isSignedIn()) {
            throw new UnauthorizedException("No token");
        }
        if (!caller.hasRole(Roles.EDITOR) && !caller.hasRole(Roles.PUBLISHER)) {
            throw ProblemException.forbidden("not-in-the-studio", "The studio is for editors and publishers.");
        }
        caller.requireSecondFactor();
    }

    void mustEdit() {
        mustWorkHere();
        if (!caller.hasRole(Roles.EDITOR)) {
            throw ProblemException.forbidden("editors-only", "Only an editor does this.");
        }
    }

    void mustPublish() {
        mustWorkHere();
        if (!caller.hasRole(Roles.PUBLISHER)) {
            throw ProblemException.forbidden("publishers-only", "Only a publisher does this.");
        }
    }

    boolean publishes() {
        return caller.hasRole(Roles.PUBLISHER);
    }

    boolean edits() {
        return caller.hasRole(Roles.EDITOR);
    }

    /** Whether what belongs to the agency is in this person's care. */
    boolean answersFor(String agency) {
        return agency.equals(caller.agency()) || agency.startsWith(caller.agency() + ".");
    }

    String agency() {
        return caller.agency();
    }

    String staffNumber() {
        return caller.staffNumber();
    }

    String key() {
        return caller.key();
    }
}
