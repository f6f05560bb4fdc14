package vn.motcua.workflow.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Component;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.dossier.Step.Accept.Check;

/** The papers of a dossier, each of which an officer has looked at before it is accepted (domain notes 4.2: components checked). */
record Checklist(List<String> papers) {

    /** What the procedure requires, and what else came in. */
    static Checklist of(Dossier dossier, ProcedureTerms terms) {
        var came = Arrays.asList(dossier.papers);
        return new Checklist(terms.components().stream()
                .filter(component -> component.required() || came.contains(component.code())).map(Component::code).toList());
    }

    /** @throws ProblemException 422 that points to every paper that was neither looked at nor said not to be needed, and why */
    void mustBeDone(List<Check> checks) {
        var errors = papers.stream().flatMap(paper -> fault(paper, checks).stream()).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(422, "papers-unchecked", "Check every paper, or say why this dossier doesn't need it.",
                    errors, Map.of());
        }
    }

    private static Optional<Problem.Error> fault(String paper, List<Check> checks) {
        var mine = checks.stream().filter(check -> check.component().equals(paper)).toList();
        if (mine.stream().anyMatch(check -> check.ok() || check.notRequired() && hasReason(check))) {
            return Optional.empty();
        }
        return Optional.of(mine.stream().anyMatch(Check::notRequired)
                ? new Problem.Error("/checklist/" + paper, "reason-missing", "Say why this dossier doesn't need it.")
                : new Problem.Error("/checklist/" + paper, "unchecked", "This paper wasn't checked."));
    }

    private static boolean hasReason(Check check) {
        return Stream.ofNullable(check.note()).anyMatch(note -> !note.isBlank());
    }
}
