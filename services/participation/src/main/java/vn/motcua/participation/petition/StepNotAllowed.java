package vn.motcua.participation.petition;

import java.util.List;
import java.util.Map;

import vn.motcua.platform.problem.ProblemException;

/** The petition stands where this can't be done, or somebody else was faster; says what can be done now. */
class StepNotAllowed extends ProblemException {

    private static final long serialVersionUID = 1;

    StepNotAllowed(String code, String detail, Petition petition, Iterable<Step.Kind> allowed) {
        super(409, code, detail, List.of(),
                Map.of("state", petition.state(), "version", petition.seq(), "allowed", allowed));
    }
}
