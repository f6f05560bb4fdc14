package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import vn.motcua.catalogue.Folded;

/** Where in a text the words stand that were sought, for whoever shows the text: places, never markup. */
final class Marks {

    /** Begin and end of each mark in turn, in UTF-16 units; words side by side share one. */
    static List<Integer> of(String text, Set<String> sought) {
        var places = new ArrayList<Integer>();
        boolean beside = false;
        for (int from = 0; from < text.length();) {
            int to = from;
            while (to < text.length() && Folded.isInWord(text.charAt(to))) {
                to++;
            }
            if (to == from) {
                beside &= Character.isWhitespace(text.charAt(from));
                from++;
                continue;
            }
            int last = to;
            while (last > from && text.charAt(last - 1) == '.') {
                last--;
            }
            if (last > from && Typing.words(text.substring(from, last)).stream().anyMatch(sought::contains)) {
                if (beside) {
                    places.removeLast();
                } else {
                    places.add(from);
                }
                places.add(last);
                beside = last == to;
            } else {
                beside = false;
            }
            from = to;
        }
        return places;
    }

    private Marks() {}
}
