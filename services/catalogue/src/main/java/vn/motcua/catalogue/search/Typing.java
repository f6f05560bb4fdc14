package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.catalogue.Folded;

/**
 * What fingers leave behind when Vietnamese is typed on a phone. Words are compared without diacritics, so that tone marks
 * that sit differently (hoà, hòa) or are missing make no difference.
 */
final class Typing {

    private static final int MOST_WORDS = 24;
    private static final Pattern FIRST_VOWEL = Pattern.compile("[aeiouy]");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1");
    private static final Pattern NO_WORD_ENDS_SO = Pattern.compile("[sfrxjwz]");

    /** The words of a text, without diacritics. */
    static List<String> words(String text) {
        var folded = Folded.of(text);
        var words = new ArrayList<String>();
        for (int from = 0; from < folded.length() && words.size() < MOST_WORDS;) {
            int to = folded.indexOf(' ', from);
            to = to < 0 ? folded.length() : to;
            var word = withoutDots(folded, from, to);
            if (!word.isEmpty()) {
                words.add(word);
            }
            from = to + 1;
        }
        return words;
    }

    /** A dot inside is part of a code; around a word it's punctuation. */
    private static String withoutDots(String folded, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && folded.charAt(from) == '.') {
            from++;
        }
        while (to > from && folded.charAt(to - 1) == '.') {
            to--;
        }
        return folded.substring(from, to);
    }

    /** Without what a Telex or VNI keyboard leaves that didn't turn it into marks: {@code giaays}, {@code giay61}. */
    static String withoutLeftovers(String word) {
        var vowel = FIRST_VOWEL.matcher(word);
        if (!vowel.find()) {
            return word;
        }
        var onset = word.substring(0, vowel.start()).replace("dd", "d").replace("d9", "d");
        // No Vietnamese syllable has one of these letters after its vowel.
        var rhyme = NO_WORD_ENDS_SO.matcher(word.substring(vowel.start()).replaceAll("\\d", "")).replaceAll("");
        return undoubled(onset + rhyme);
    }

    /** Each doubled letter once: {@code khhai}, {@code sinhh}. */
    static String undoubled(String word) {
        return DOUBLED.matcher(word).replaceAll("$1");
    }

    /** Equal for words that many people pronounce, and therefore spell, alike. */
    static String sound(String word) {
        return word.replaceFirst("^(gi|r|d)(?=[aeiouy])", "d").replaceFirst("^tr", "ch").replaceFirst("^x", "s")
                .replaceFirst("^n(?=[aeiouy])", "l").replaceFirst("^f", "ph").replaceFirst("^[kq]u?(?=[aeiouy])", "c")
                .replaceFirst("^ngh", "ng").replaceFirst("^gh", "g").replaceFirst("ng$", "n").replaceFirst("t$", "c")
                .replace('y', 'i');
    }

    private Typing() {}
}
