package vn.motcua.ui.search;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.CatalogueClient.Why;
import vn.motcua.ui.shell.Visit;

/** Texts of agencies in parts, so that a template marks what was sought and escapes everything. */
@TemplateExtension
class Marked {

    /** @param sought whether it is to be marked */
    record Part(String text, boolean sought) {}

    /** {@code hit.nameParts} in templates. */
    static List<Part> nameParts(Hit hit) {
        var english = Visit.current().english();
        var name = english ? hit.name().en() : hit.name().vi();
        return parts(name, hit.why().map(why -> english ? why.enMarks() : why.viMarks()).orElse(List.of()));
    }

    /** {@code why.titleParts} in templates. */
    static List<Part> titleParts(Why why) {
        return parts(why.title(), why.titleMarks());
    }

    /** @param marks begin and end of each mark in turn; what lies outside the text is left out */
    static List<Part> parts(String text, List<Integer> marks) {
        var parts = new ArrayList<Part>();
        int done = 0;
        for (int i = 1; i < marks.size(); i += 2) {
            int from = marks.get(i - 1);
            int to = marks.get(i);
            if (from < done || to <= from || to > text.length()) {
                break;
            }
            add(parts, text.substring(done, from), false);
            add(parts, text.substring(from, to), true);
            done = to;
        }
        add(parts, text.substring(done), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean sought) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, sought));
        }
    }
}
