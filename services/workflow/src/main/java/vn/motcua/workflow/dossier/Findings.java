package vn.motcua.workflow.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** Holds what the handler found to the questions of the procedure; what the result can't state doesn't go on. */
final class Findings {

    private static final int LONGEST = 2000;
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("0\\d{11}");

    private final List<FindingField> fields;
    private final Map<String, Object> given;

    private Findings(List<FindingField> fields, Map<String, Object> given) {
        this.fields = fields;
        this.given = given;
    }

    /**
     * @param fields none for versions from before findings were data: then the documents service judges alone
     * @throws ProblemException 422 that points to every answer that is missing, wrong or not asked
     */
    static void check(List<FindingField> fields, Map<String, Object> given) {
        var errors = fields.isEmpty() ? List.<Problem.Error> of() : new Findings(fields, given).errors();
        if (!errors.isEmpty()) {
            throw new ProblemException(422, "finding-invalid", "The finding doesn't say what the result needs.", errors,
                    Map.of());
        }
    }

    private List<Problem.Error> errors() {
        var errors = new ArrayList<Problem.Error>();
        given.keySet().stream().filter(code -> fields.stream().noneMatch(field -> field.code().equals(code) && isAsked(field)))
                .forEach(code -> errors.add(error(code, "not-asked", "The result doesn't ask for this.")));
        fields.stream().filter(this::isAsked).forEach(field -> {
            if (text(field.code()).isBlank()) {
                if (field.required()) {
                    errors.add(error(field.code(), "required", "An answer is needed."));
                }
            } else if (!fits(field, text(field.code()))) {
                errors.add(error(field.code(), "unfit", "This isn't an answer to the question."));
            }
        });
        return errors;
    }

    private boolean isAsked(FindingField field) {
        var onlyIf = field.onlyIf();
        return onlyIf == null || onlyIf.values().contains(text(onlyIf.field()));
    }

    private static boolean fits(FindingField field, String answer) {
        return switch (field.kind()) {
            case CHOICE -> field.choices().stream().anyMatch(choice -> choice.value().equals(answer));
            case TEXT -> answer.length() <= LONGEST;
            case DATE -> isDate(answer);
            case IDENTITY_NUMBER -> IDENTITY_NUMBER.matcher(answer).matches();
        };
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String text(String code) {
        return given.get(code) instanceof String text ? text : "";
    }

    private static Problem.Error error(String code, String what, String message) {
        return new Problem.Error("/finding/" + code, what, message);
    }
}
