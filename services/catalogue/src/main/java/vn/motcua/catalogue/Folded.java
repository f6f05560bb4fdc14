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

    private static final char MARK = 1;
    private static final char GAP = ' ';
    /** Letters and punctuation of Vietnamese and English; what lies beyond goes the long way. */
    private static final char[] LETTERS = new char[0x2100];

    static {
        for (char each = 0; each < LETTERS.length; each++) {
            var plain = slowly(String.valueOf(each));
            LETTERS[each] = MARKS.matcher(String.valueOf(each)).matches() ? MARK : plain.isEmpty() ? GAP : plain.charAt(0);
        }
    }

    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= LETTERS.length) {
                return slowly(text);
            }
            char letter = LETTERS[each];
            if (letter == GAP) {
                gap = true;
            } else if (letter != MARK) {
                if (gap && !folded.isEmpty()) {
                    folded.append(GAP);
                }
                gap = false;
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    private static String slowly(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
    }

    /** Whether this character is part of a word. */
    public static boolean isInWord(char each) {
        return each < LETTERS.length ? LETTERS[each] != GAP : !slowly(String.valueOf(each)).isEmpty();
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
