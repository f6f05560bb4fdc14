package vn.motcua.eforms.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.eforms.form.FormDefinition.Page;

/**
 * What a form asks for, given the answers so far. What isn't asked has no answer: neither for later conditions nor in what
 * is sent.
 *
 * @param pages   those that ask something, with the questions that are asked
 * @param answers to those questions alone
 */
public record Shown(List<Page> pages, Answers answers) {

    /** Goes through the form once: a condition only ever looks at what stands before it. */
    public static Shown of(FormDefinition form, Answers given, LocalDate today) {
        var asked = new HashSet<String>();
        var pages = new ArrayList<Page>();
        for (var page : form.pages()) {
            if (!holds(page.showIf(), given, asked, today)) {
                continue;
            }
            var fields = new ArrayList<Field>();
            for (var field : page.fields()) {
                if (holds(field.showIf(), given, asked, today)) {
                    asked.add(field.id());
                    fields.add(field);
                }
            }
            if (!fields.isEmpty()) {
                pages.add(new Page(page.id(), page.title(), page.why(), page.showIf(), List.copyOf(fields)));
            }
        }
        return new Shown(List.copyOf(pages), given.only(asked::contains));
    }

    public boolean asks(String field) {
        return pages.stream().anyMatch(page -> page.fields().stream().anyMatch(each -> each.id().equals(field)));
    }

    private static boolean holds(@Nullable Condition condition, Answers given, Set<String> asked, LocalDate today) {
        return condition == null || condition.holds(given.only(asked::contains), today);
    }
}
