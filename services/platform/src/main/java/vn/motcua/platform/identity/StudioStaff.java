package vn.motcua.platform.identity;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.UnauthorizedException;

import vn.motcua.platform.problem.ProblemException;

/** Who writes procedures and forms: editors and publishers, with a second factor, for their own agency. */
@RequestScoped
public class StudioStaff {

    private final Caller caller;

    StudioStaff(Caller caller) {
        this.caller = caller;
    }

    public void mustWorkHere() {
        if (!caller.isSignedIn()) {
            throw new UnauthorizedException("No token");
        }
        if (!caller.hasRole(Roles.EDITOR) && !caller.hasRole(Roles.PUBLISHER)) {
            throw ProblemException.forbidden("not-in-the-studio", "The studio is for editors and publishers.");
        }
        caller.requireSecondFactor();
    }

    public void mustEdit() {
        mustWorkHere();
        if (!caller.hasRole(Roles.EDITOR)) {
            throw ProblemException.forbidden("editors-only", "Only an editor does this.");
        }
    }

    public void mustPublish() {
        mustWorkHere();
        if (!caller.hasRole(Roles.PUBLISHER)) {
            throw ProblemException.forbidden("publishers-only", "Only a publisher does this.");
        }
    }

    public boolean publishes() {
        return caller.hasRole(Roles.PUBLISHER);
    }

    public boolean edits() {
        return caller.hasRole(Roles.EDITOR);
    }

    /** Whether what belongs to the agency is in this person's care. */
    public boolean answersFor(String agency) {
        return agency.equals(caller.agency()) || agency.startsWith(caller.agency() + ".");
    }

    public String agency() {
        return caller.agency();
    }

    public String staffNumber() {
        return caller.staffNumber();
    }

    public String key() {
        return caller.key();
    }
}
