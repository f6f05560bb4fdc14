package vn.motcua.eforms.supplement;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.eforms.form.Condition;
import vn.motcua.eforms.form.FormDefinition;

/** Which fields a supplement request opens: those marked, those of a marked component, and those that depend on them. */
final class Editable {

    static Set<String> fields(FormDefinition form, WorkflowClient.OpenRequest request) {
        var open = new LinkedHashSet<String>();
        request.marks().stream().flatMap(mark -> marked(form, mark)).forEach(open::add);
        // Conditions only look back, so one pass finds whatever hangs on an opened field.
        for (var page : form.pages()) {
            var pageHangs = dependsOn(page.showIf(), open);
            page.fields().stream().filter(field -> pageHangs || dependsOn(field.showIf(), open))
                    .forEach(field -> open.add(field.id()));
        }
        return open;
    }

    private static Stream<String> marked(FormDefinition form, WorkflowClient.Mark mark) {
        var byField = mark.field() == null ? Stream.<String> empty()
                : form.field(mark.field().split("/", 2)[0]).stream().map(field -> field.id());
        var byComponent = form.fields().filter(field -> field.component() != null
                && field.component().equals(mark.component())).map(field -> field.id());
        return Stream.concat(byField, byComponent);
    }

    private static boolean dependsOn(@Nullable Condition condition, Set<String> open) {
        return condition != null && condition.fields().anyMatch(open::contains);
    }

    private Editable() {}
}
