package vn.motcua.eforms.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What must hold before a version of a form may be published. */
final class Soundness {

    /** What the procedure gives. */
    private static final Set<String> GIVEN_LISTS = Set.of("units", "exemptions");

    /** @throws IllegalStateException naming everything that is wrong */
    static void check(FormDefinition form) {
        var faults = faultsOf(form);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(form.code() + " version " + form.version() + ": " + faults);
        }
    }

    static List<String> faultsOf(FormDefinition form) {
        var faults = new ArrayList<String>();
        var before = new HashSet<String>();
        var lists = form.lists() == null ? Set.<String> of() : form.lists().keySet();
        for (var page : form.pages()) {
            backward(faults, page.id(), page.showIf(), before);
            for (var field : page.fields()) {
                backward(faults, field.id(), field.showIf(), before);
                if (!before.add(field.id())) {
                    faults.add(field.id() + " stands twice");
                }
                needs(faults, field);
                looksBack(faults, field, before);
                if (field.optionsFrom() != null && !GIVEN_LISTS.contains(field.optionsFrom())
                        && !lists.contains(field.optionsFrom())) {
                    faults.add(field.id() + " chooses from " + field.optionsFrom() + ", which isn't there");
                }
            }
        }
        if (form.cases() != null) {
            form.cases().forEach(each -> backward(faults, each.code(), each.when(), before));
        }
        return faults;
    }

    /** A condition may only look back: then one pass decides what is asked. */
    private static void backward(List<String> faults, String id, @Nullable Condition condition, Set<String> before) {
        if (condition != null) {
            condition.fields().filter(field -> !before.contains(field))
                    .forEach(field -> faults.add(id + " depends on " + field + ", which doesn't stand before it"));
        }
    }

    /** The rules of a field, too, only look at what stands before it. */
    private static void looksBack(List<String> faults, Field field, Set<String> before) {
        field.limits().stream()
                .flatMap(rules -> Stream.concat(Optional.ofNullable(rules.serves()).stream().flatMap(List::stream),
                        Optional.ofNullable(rules.history()).stream()
                                .flatMap(history -> Stream.concat(Stream.of(history.since()),
                                        Optional.ofNullable(history.ageBy()).stream().map(Field.HistoryRule.AgeBy::field)))))
                .filter(other -> !before.contains(other))
                .forEach(other -> faults.add(field.id() + " is judged by " + other + ", which doesn't stand before it"));
    }

    private static void needs(List<String> faults, Field field) {
        var isChoice = field.type() == FieldType.CHOICE || field.type() == FieldType.MULTI_CHOICE;
        if (isChoice && field.options() == null && field.optionsFrom() == null) {
            faults.add(field.id() + " has nothing to choose from");
        }
        if (field.type() == FieldType.TABLE && field.rowFields().isEmpty()) {
            faults.add(field.id() + " has no columns");
        }
        if (field.type() == FieldType.FILE && field.component() == null) {
            faults.add(field.id() + " belongs to no component");
        }
    }

    private Soundness() {}
}
