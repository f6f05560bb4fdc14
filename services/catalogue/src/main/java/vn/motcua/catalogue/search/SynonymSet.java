package vn.motcua.catalogue.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code search/synonyms.txt}, in parts.
 *
 * @param typed what people type
 * @param meant what they are after when they type it; empty unless the kind is {@link Kind#MEANS}
 */
public record SynonymSet(Kind kind, List<String> typed, List<String> meant) {

    public enum Kind {
        /** All mean the same. */
        SAME,
        /** Whoever types one is after another. */
        MEANS,
        /** Says nothing about what is sought. */
        IDLE
    }

    private static final String IDLE = "- ";
    private static final String MEANS = " => ";
    private static final String OR = " | ";
    private static final int LONGEST_PHRASE = 80;
    private static final int MOST_WORDS = 8;
    private static final int MOST_PHRASES = 60;

    static SynonymSet of(String line) {
        if (line.startsWith(IDLE)) {
            return new SynonymSet(Kind.IDLE, phrases(line.substring(IDLE.length())), List.of());
        }
        var sides = line.split("=>");
        return sides.length == 1 ? new SynonymSet(Kind.SAME, phrases(line), List.of())
                : new SynonymSet(Kind.MEANS, phrases(sides[0]), phrases(sides[1]));
    }

    String line() {
        var left = String.join(OR, typed);
        return switch (kind) {
            case SAME -> left;
            case MEANS -> left + MEANS + String.join(OR, meant);
            case IDLE -> IDLE + left;
        };
    }

    /** What is wrong with it, as the code of an error; nothing when it can be published. */
    public Optional<String> fault() {
        if (typed.isEmpty() || kind == Kind.SAME && typed.size() < 2 || (kind == Kind.MEANS) == meant.isEmpty()) {
            return Optional.of("incomplete");
        }
        if (typed.size() > MOST_PHRASES || meant.size() > MOST_PHRASES) {
            return Optional.of("too-many");
        }
        if (!typed.stream().allMatch(SynonymSet::isPhrase) || !meant.stream().allMatch(SynonymSet::isPhrase)) {
            return Optional.of("not-a-phrase");
        }
        return Optional.empty();
    }

    private static boolean isPhrase(String text) {
        var words = Typing.words(text);
        return text.length() <= LONGEST_PHRASE && !words.isEmpty() && words.size() <= MOST_WORDS
                && text.chars().noneMatch(each -> each == '|' || each == '#' || each == '=' || each == '>' || each < ' ')
                && !text.startsWith("-");
    }

    private static List<String> phrases(String side) {
        return Arrays.stream(side.split("\\|")).map(String::strip).filter(phrase -> !phrase.isEmpty()).toList();
    }
}
