package vn.motcua.workflow.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.Text;

/**
 * The internal steps of a procedure after acceptance, in order: handlers, then leaders, then a clerk.
 *
 * <p>The one-stop shop's own steps (check, hand over) are states of the lifecycle, not steps of the route. A published
 * procedure names its steps; a role it forgot is added, since nothing leaves unsigned or unsealed.
 */
public record Route(List<StepTerms> steps) {

    private static final Set<OfficeRole> WORKING = Set.of(OfficeRole.HANDLER, OfficeRole.LEADER, OfficeRole.CLERK);

    public static Route of(ProcedureTerms terms) {
        var steps = new ArrayList<>(terms.steps().stream().filter(step -> WORKING.contains(step.role()))
                .sorted((a, b) -> a.role().compareTo(b.role())).toList());
        addIfMissing(steps, 0, "handle", new Text("Thẩm định hồ sơ", "Examination"), OfficeRole.HANDLER, 8);
        addIfMissing(steps, last(steps, OfficeRole.HANDLER) + 1, "sign", new Text("Ký duyệt", "Approval"),
                OfficeRole.LEADER, 4);
        addIfMissing(steps, steps.size(), "issue", new Text("Vào sổ, đóng dấu", "Number and seal"), OfficeRole.CLERK, 1);
        return new Route(List.copyOf(steps));
    }

    public StepTerms at(int step) {
        return steps.get(step);
    }

    private static void addIfMissing(List<StepTerms> steps, int at, String code, Text name, OfficeRole role, int hours) {
        if (last(steps, role) < 0) {
            steps.add(at, new StepTerms(code, name, role, hours));
        }
    }

    private static int last(List<StepTerms> steps, OfficeRole role) {
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            last = steps.get(i).role() == role ? i : last;
        }
        return last;
    }
}
