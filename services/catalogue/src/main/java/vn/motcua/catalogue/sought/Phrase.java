package vn.motcua.catalogue.sought;

import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.catalogue.Folded;

/** What was typed, as it may be remembered: no diacritics, no digits, not long. */
final class Phrase {

    private static final int LONGEST = 80;
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9. ]*");
    private static final Pattern LETTERS = Pattern.compile(".*[a-z]{2}.*");

    /** Nothing when it says nothing, or more about a person than about what is sought. */
    static Optional<String> of(String typed) {
        if (typed.indexOf('@') >= 0) {
            return Optional.empty();
        }
        var folded = DIGITS.matcher(Folded.of(typed)).replaceAll("# ").strip();
        return Optional.of(folded).filter(words -> words.length() <= LONGEST && LETTERS.matcher(words).matches());
    }

    private Phrase() {}
}
