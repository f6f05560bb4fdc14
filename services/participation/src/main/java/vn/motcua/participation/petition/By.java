package vn.motcua.participation.petition;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.identity.Caller;

/** Who takes a step: an officer of an agency, or the person who filed. */
record By(Set<Who> who, @Nullable UUID person, @Nullable String agency, @Nullable String staff) {

    /** @throws vn.motcua.platform.problem.ProblemException 403 without a second factor */
    static By officer(Caller caller) {
        caller.requireSecondFactor();
        return new By(Who.officer(caller), null, caller.agency(), caller.staffNumber());
    }

    static By petitioner(Caller caller) {
        return new By(Set.of(Who.PETITIONER), caller.person(), null, null);
    }

    /** Somebody else's petition doesn't exist for them. */
    boolean sees(Petition petition) {
        return person == null ? petition.agency.equals(agency) : petition.petitioner.equals(person);
    }
}
