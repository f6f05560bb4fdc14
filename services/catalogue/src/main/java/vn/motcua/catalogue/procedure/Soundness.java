package vn.motcua.catalogue.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import vn.motcua.contracts.ProcedureTerms.FindingField.Kind;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.TimeLimit;

/** What must hold before a version may be published. */
public final class Soundness {

    /** 07:00–11:30 and 13:30–17:00. */
    private static final int HOURS_OF_A_WORKING_DAY = 8;

    /** @throws IllegalStateException naming everything that is wrong */
    static void check(Procedure procedure) {
        var faults = faultsOf(procedure);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(procedure.code() + " version " + procedure.version() + ": " + faults);
        }
    }

    static List<String> faultsOf(Procedure procedure) {
        var faults = new ArrayList<String>();
        if (!procedure.code().matches("[0-39]\\.\\d{6}")) {
            faults.add("the code is neither one of the national database nor one of our own series");
        }
        var limit = procedure.timeLimit();
        if (limit != null && plannedHours(procedure) > allowedHours(limit)) {
            faults.add("the steps take longer than the time limit");
        }
        procedure.limits().stream().filter(rule -> plannedHours(procedure) > allowedHours(rule.timeLimit()))
                .forEach(rule -> faults.add("the steps take longer than the time limit of " + rule.name().en()));
        if (procedure.form() != null && (procedure.units().isEmpty() || procedure.steps().isEmpty() || limit == null)) {
            faults.add("it can be filed, but nobody receives or handles it, or nobody knows until when");
        }
        procedure.exemptions().stream()
                .filter(exemption -> exemption.proof() != null && procedure.components().stream()
                        .noneMatch(paper -> paper.code().equals(exemption.proof())))
                .forEach(exemption -> faults.add("the proof of " + exemption.group() + " is not a component"));
        findingFaults(procedure, faults);
        if (procedure.sources().isEmpty()) {
            faults.add("no value says where it comes from");
        }
        return faults;
    }

    /** A question may only look back, and a choice needs something to choose from. */
    private static void findingFaults(Procedure procedure, List<String> faults) {
        var before = new HashSet<String>();
        for (var question : procedure.questions()) {
            var onlyIf = question.onlyIf();
            if (onlyIf != null && !before.contains(onlyIf.field())) {
                faults.add(question.code() + " depends on " + onlyIf.field() + ", which isn't asked before it");
            }
            if (!before.add(question.code())) {
                faults.add(question.code() + " is asked twice");
            }
            if ((question.kind() == Kind.CHOICE) == question.choices().isEmpty()) {
                faults.add(question.code() + " is a choice without choices, or has choices without being one");
            }
        }
    }

    private static int plannedHours(Procedure procedure) {
        return procedure.steps().stream().mapToInt(StepTerms::hours).sum();
    }

    /** Working hours that the steps may take together. */
    public static int allowedHours(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> limit.amount() * HOURS_OF_A_WORKING_DAY;
            // At the worst a week of calendar days holds five working days.
            case CALENDAR_DAY -> limit.amount() * 5 / 7 * HOURS_OF_A_WORKING_DAY;
            case HOUR -> limit.amount();
            case SAME_DAY -> HOURS_OF_A_WORKING_DAY;
        };
    }

    private Soundness() {}
}
