package vn.motcua.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How people type: no diacritics, đ as d, no capitals, no punctuation; as the database's function {@code folded} does it. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9.]+");

    public static String of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
    }

    /** Whether every word that was typed stands somewhere in the texts; nothing typed fits everything. */
    public static boolean fits(String typed, Stream<String> texts) {
        var words = of(typed);
        if (words.isEmpty()) {
            return true;
        }
        var all = String.join(" ", texts.map(Folded::of).toList());
        return Arrays.stream(words.split(" ")).allMatch(all::contains);
    }

    private Folded() {}
}
