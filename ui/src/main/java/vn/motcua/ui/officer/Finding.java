package vn.motcua.ui.officer;

import java.util.List;
import java.util.Optional;

import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.contracts.ProcedureTerms.FindingField.Kind;
import vn.motcua.ui.client.DeskClient;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** What the procedure asks the handler for its result, with what was found so far. */
record Finding(List<Question> questions) {

    static final Finding NONE = new Finding(List.of());

    /** In the desk's forms the codes stand behind this, so that they can't be taken for anything else. */
    static final String PREFIX = "finding.";

    record Choice(String value, String name) {}

    /**
     * @param only  when it is asked, in words; empty when always
     * @param found the answer as it was given, empty while there is none
     * @param words the answer as people read it
     */
    record Question(String code, String name, Optional<String> hint, Kind kind, boolean required, List<Choice> choices,
            Optional<String> only, String found, String words) {

        public String input() {
            return PREFIX + code;
        }

        /** Id of its input, or of the first of its inputs. */
        public String anchor() {
            return "forward-" + input();
        }

        public boolean optional() {
            return !required;
        }

        public String help() {
            return (hint.orElse("") + " " + only.orElse("")).strip();
        }

        /** What to show in its input: what was typed just now, else what was found before. */
        public String value(Typed typed) {
            return typed.value(input()).orElse(found);
        }
    }

    static Finding of(DeskClient.Finding finding) {
        return new Finding(finding.fields().stream().map(field -> question(field, finding)).toList());
    }

    /** Whether anything was found yet. */
    public boolean said() {
        return questions.stream().anyMatch(question -> !question.found.isEmpty());
    }

    private static Question question(FindingField field, DeskClient.Finding finding) {
        var found = finding.answers().getOrDefault(field.code(), "");
        var choices = field.choices().stream().map(choice -> new Choice(choice.value(), Formats.local(choice.name()))).toList();
        return new Question(field.code(), Formats.local(field.name()), Optional.ofNullable(field.hint()).map(Formats::local),
                field.kind(), field.required(), choices, only(field, finding.fields()), found, words(field, choices, found));
    }

    private static Optional<String> only(FindingField field, List<FindingField> all) {
        return Optional.ofNullable(field.onlyIf()).map(only -> Messages.say("deed-finding-only", all.stream()
                .filter(other -> other.code().equals(only.field())).flatMap(other -> other.choices().stream())
                .filter(choice -> only.values().contains(choice.value())).map(choice -> Formats.local(choice.name()))
                .reduce((one, other) -> one + "; " + other).orElse(only.field())));
    }

    private static String words(FindingField field, List<Choice> choices, String found) {
        return switch (field.kind()) {
            case CHOICE -> choices.stream().filter(choice -> choice.value.equals(found)).map(Choice::name).findFirst()
                    .orElse(found);
            case DATE -> found.matches("\\d{4}-\\d\\d-\\d\\d") ? Formats.date(java.time.LocalDate.parse(found)) : found;
            case TEXT, IDENTITY_NUMBER -> found;
        };
    }
}
