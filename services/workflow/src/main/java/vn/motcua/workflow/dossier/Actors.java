package vn.motcua.workflow.dossier;

import java.util.EnumSet;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** The caller as somebody who takes steps. */
@RequestScoped
public class Actors {

    private static final Map<String, Who> ROLES = Map.of(Roles.RECEPTION, Who.RECEPTION, Roles.HANDLER, Who.HANDLER,
            Roles.LEADER, Who.LEADER, Roles.CLERK, Who.CLERK);

    private final Caller caller;
    private final Officers officers;

    Actors(Caller caller, Officers officers) {
        this.caller = caller;
        this.officers = officers;
    }

    /** @throws ProblemException 403 for an officer without a second factor, or somebody who is neither officer nor citizen */
    public Actor current() {
        if (caller.isOfficer()) {
            return officer();
        }
        if (caller.isService()) {
            return new Actor.Service(caller.staffNumber());
        }
        return applicant();
    }

    public Actor.Officer officer() {
        if (!caller.isOfficer()) {
            throw ProblemException.forbidden("role", "This is for officers.");
        }
        caller.requireSecondFactor();
        var who = EnumSet.noneOf(Who.class);
        ROLES.forEach((role, name) -> {
            if (caller.hasRole(role)) {
                who.add(name);
            }
        });
        var officer = new Actor.Officer(caller.staffNumber(), caller.fullName(), caller.agency(), who);
        officers.seen(officer);
        return officer;
    }

    public Actor.Applicant applicant() {
        if (!caller.isCitizen()) {
            throw ProblemException.forbidden("role", "This is for citizens.");
        }
        return new Actor.Applicant(caller.person());
    }
}
