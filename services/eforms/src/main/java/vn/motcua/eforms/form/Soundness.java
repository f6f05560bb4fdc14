package vn.motcua.eforms.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What must hold before a version of a form may be published. */
final class Soundness {

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
        for (var page : form.pages()) {
            backward(faults, page.id(), page.showIf(), before);
            for (var field : page.fields()) {
                backward(faults, field.id(), field.showIf(), before);
                if (!before.add(field.id())) {
                    faults.add(field.id() + " stands twice");
                }
                needs(faults, field);
            }
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
