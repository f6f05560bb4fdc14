package vn.motcua.participation.directory;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese without its marks, letter by letter, so that a place in the folded text is the same place in the text. */
public final class Fold {

    /** Letters with their marks in one character each. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Lower case, without marks; as long as the composed text. */
    public static String of(String text) {
        var composed = composed(text);
        var folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            folded.append(letter(composed.charAt(i)));
        }
        return folded.toString();
    }

    private static char letter(char letter) {
        if (letter < 0x80) {
            return Character.toLowerCase(letter);
        }
        if (letter == 'đ' || letter == 'Đ') {
            return 'd';
        }
        var bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
        return String.valueOf(bare).toLowerCase(Locale.ROOT).charAt(0);
    }

    private Fold() {}
}
