package vn.motcua.workflow.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.ProblemException;

/** The dossier stands where this step can't be taken by this person, or somebody else was faster; says what can be done now. */
public class StepNotAllowed extends ProblemException {

    private static final long serialVersionUID = 1;

    StepNotAllowed(String code, Dossier dossier, Step.Kind step, Text why, List<String> allowed) {
        super(409, code, "%s: %s. %s".formatted(dossier.code(), step, why.en()), List.of(),
                members(dossier, why, allowed));
    }

    private static Map<String, Object> members(Dossier dossier, Text why, List<String> allowed) {
        var members = new LinkedHashMap<String, Object>();
        dossier.state().status().map(OfficialStatus::code).ifPresent(status -> members.put("officialStatus", status));
        members.put("state", dossier.state());
        members.put("version", dossier.version());
        members.put("why", why);
        members.put("allowed", allowed);
        return members;
    }
}
