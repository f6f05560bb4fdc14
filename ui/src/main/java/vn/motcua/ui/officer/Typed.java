package vn.motcua.ui.officer;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/**
 * What an officer typed into a decision's form, kept with what is wrong about it, so that nothing typed is lost.
 *
 * @param step  which thing they were doing; two of them may share an address
 * @param moved whether the dossier isn't any more where they thought it was
 */
record Typed(String step, MultivaluedMap<String, String> form, List<Complaint> complaints, boolean moved) {

    static final Typed NOTHING = new Typed("", new MultivaluedHashMap<>(), List.of(), false);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MARK = Pattern.compile("/marks/(\\d+)/.*");
    private static final String FINDING = "/finding/";
    private static final String CHECKLIST = "/checklist/";
    private static final Map<String, String> FIELD_OF_CODE = Map.of("opinion-missing", "opinion", "new-due", "newDue",
            "answer-days", "answerDays", "exemption-undecided", "exemption",
            "not-longer", "until");
    private static final Map<String, String> WORDS_OF_FIELD = Map.ofEntries(entry("reason", "deed-need-reason"),
            entry("legalBasis", "deed-need-basis"), entry("reasonCode", "deed-need-code"), entry("marks", "deed-need-marks"),
            entry("newDue", "deed-need-date"), entry("staffNumber", "deed-need-staff"), entry("amount", "deed-need-amount"),
            entry("opinion", "deed-need-opinion"), entry("answerDays", "deed-need-days"),
            entry("exemption", "deed-need-exemption"), entry("until", "keep-need-later"));
    /** What is written by hand, in the order of the forms. */
    private static final List<String> WRITTEN = List.of("reason", "legalBasis", "opinion", "note", "amount", "newDue",
            "staffNumber",
            "proof");

    /** @param field the input it concerns, empty for the whole form */
    record Complaint(String field, String message) {}

    static Typed refused(MultivaluedMap<String, String> form, ServiceProblem problem) {
        var step = Optional.ofNullable(form.getFirst("_step")).orElse("");
        var located = problem.errors().stream().map(error -> located(error.pointer(), error.code(), form))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Typed(step, form, located.isEmpty() ? List.of(whole(problem)) : located, problem.status() == 409);
    }

    private static Optional<Complaint> located(String pointer, String code, MultivaluedMap<String, String> form) {
        if (pointer.startsWith(FINDING)) {
            return Optional.of(new Complaint(Finding.PREFIX + pointer.substring(FINDING.length()),
                    Messages.say("deed-finding-" + code)));
        }
        if (pointer.startsWith(CHECKLIST)) {
            return Optional.of(new Complaint("check-" + pointer.substring(CHECKLIST.length()),
                    Messages.say("deed-check-" + code)));
        }
        var mark = MARK.matcher(pointer);
        var marked = form.getOrDefault("mark", List.of());
        if (mark.matches() && Integer.parseInt(mark.group(1)) < marked.size()) {
            return Optional
                    .of(new Complaint("why-" + marked.get(Integer.parseInt(mark.group(1))), Messages.say("deed-need-why")));
        }
        var field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return Optional.ofNullable(WORDS_OF_FIELD.get(field)).map(key -> new Complaint(field, Messages.say(key)));
    }

    private static Complaint whole(ServiceProblem problem) {
        var field = FIELD_OF_CODE.get(problem.code());
        if (field != null) {
            return new Complaint(field, Messages.say(WORDS_OF_FIELD.get(field)));
        }
        if (problem.code().equals("lost-race")) {
            return new Complaint("", Messages.say("deed-lost-race"));
        }
        return new Complaint("",
                Optional.ofNullable(problem.more().get("why")).map(why -> Formats.local(JSON.convertValue(why, Text.class)))
                        .orElseGet(() -> Messages.say(problem.status() == 409 ? "deed-not-now" : "deed-unreadable")));
    }

    /** This for the step that it concerns, nothing for any other. */
    public Typed of(String step) {
        return concerns(step) ? this : NOTHING;
    }

    public boolean concerns(String step) {
        return this.step.equals(step);
    }

    public Optional<String> value(String field) {
        return Optional.ofNullable(form.getFirst(field));
    }

    /** Where the input is that a complaint concerns. */
    public String anchor(Complaint complaint) {
        return complaint.field().startsWith("why-") ? complaint.field()
                : step.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + complaint.field();
    }

    /** What was written by hand, to be copied when its form isn't there any more. */
    public List<String> written() {
        return Stream.concat(WRITTEN.stream(), form.keySet().stream().filter(field -> field.startsWith(Finding.PREFIX)))
                .flatMap(field -> value(field).stream()).filter(text -> !text.isBlank()).toList();
    }

    public boolean isTicked(String field, String value) {
        return form.getOrDefault(field, List.of()).contains(value);
    }

    /** What is wrong with how a paper was checked. */
    public Optional<String> checkError(String component) {
        return error("check-" + component);
    }

    public Optional<String> error(String field) {
        return complaints.stream().filter(complaint -> complaint.field().equals(field)).map(Complaint::message).findFirst();
    }
}
