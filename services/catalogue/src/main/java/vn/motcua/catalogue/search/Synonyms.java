package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.catalogue.DataFile;

/**
 * Everyday words, old names, abbreviations and situations, as the agencies keep them; the portal begins with
 * {@code search/synonyms.txt}. A line {@code a | b | c} says that all mean the same; {@code a | b => c | d} says what somebody
 * who types a or b is after; {@code - a | b} names words that say nothing about what is sought. What a title means is written
 * into the index, so that a meaning is sought like a single word.
 */
final class Synonyms {

    /** What all lines together say; replaced as a whole. */
    private volatile Table table;

    static Synonyms published() {
        return new Synonyms(shipped());
    }

    /** What a portal begins with. */
    static String shipped() {
        return DataFile.at("search/synonyms.txt").text();
    }

    /** @throws IllegalArgumentException naming the line that can't be read */
    Synonyms(String text) {
        table = new Table(text);
    }

    /** From now on these lines are what is known. */
    void take(String text) {
        table = new Table(text);
    }

    /** Number of words of the longest phrase. */
    int longest() {
        return table.longest;
    }

    /** Number of words of the longest phrase that begins with the word; 0 when none does. */
    int longest(String first) {
        return table.longestByFirst.getOrDefault(first, 0);
    }

    /** What these words mean besides themselves; empty when nothing is known about them. */
    List<String> of(List<String> words) {
        return table.typed.getOrDefault(joined(words), List.of());
    }

    boolean isIdle(List<String> words) {
        return table.idle.contains(joined(words));
    }

    boolean isIdle(String word) {
        return table.idle.contains(word);
    }

    /** The phrase as whoever wrote the line spells it. */
    String spelled(List<String> words) {
        var phrase = joined(words);
        return table.spelled.getOrDefault(phrase, phrase);
    }

    /** What a title means, each with whether the whole of it does. */
    Map<String, Boolean> meaningsOf(List<String> title) {
        var known = table;
        var meanings = new HashMap<String, Boolean>();
        for (int from = 0; from < title.size(); from++) {
            for (int to = from + 1; to <= Math.min(title.size(), from + known.longest); to++) {
                boolean whole = to - from == title.size();
                known.written.getOrDefault(joined(title.subList(from, to)), List.of())
                        .forEach(meaning -> meanings.merge(meaning, whole, Boolean::logicalOr));
            }
        }
        return Map.copyOf(meanings);
    }

    /** So that words that stand only here are known, too. */
    void teach(Vocabulary vocabulary) {
        var known = table;
        for (var phrases : List.of(known.typed.keySet(), known.written.keySet(), known.idle)) {
            phrases.forEach(phrase -> vocabulary.learn(List.of(phrase.split(" "))));
        }
    }

    private static String joined(List<String> words) {
        return words.size() == 1 ? words.getFirst() : String.join(" ", words);
    }

    private static final class Table {

        /** By phrase: what it means when typed, and what it means in a title. */
        private final Map<String, List<String>> typed = new HashMap<>();
        private final Map<String, List<String>> written = new HashMap<>();
        private final Map<String, String> spelled = new HashMap<>();
        private final Map<String, Integer> longestByFirst = new HashMap<>();
        private final Set<String> idle = new HashSet<>();
        private int longest = 1;

        Table(String text) {
            text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::read);
        }

        private void read(String line) {
            if (line.startsWith("- ")) {
                idle.addAll(phrases(line.substring(2)));
                return;
            }
            var sides = line.split("=>", -1);
            var left = phrases(sides[0]);
            if (sides.length > 2 || left.isEmpty() || sides.length == 1 && left.size() < 2
                    || sides.length == 2 && phrases(sides[1]).isEmpty()) {
                throw new IllegalArgumentException("Not a line of synonyms: " + line);
            }
            if (sides.length == 1) {
                var meaning = "~" + left.getFirst();
                left.forEach(phrase -> add(typed, phrase, meaning));
                left.forEach(phrase -> add(written, phrase, meaning));
            } else {
                phrases(sides[1]).forEach(meant -> {
                    left.forEach(phrase -> add(typed, phrase, "=" + meant));
                    add(written, meant, "=" + meant);
                });
            }
        }

        private static void add(Map<String, List<String>> meanings, String phrase, String meaning) {
            var all = meanings.computeIfAbsent(phrase, _ -> new ArrayList<>());
            if (!all.contains(meaning)) {
                all.add(meaning);
            }
        }

        private List<String> phrases(String side) {
            return Arrays.stream(side.split("\\|")).map(this::phrase).filter(phrase -> !phrase.isEmpty()).distinct().toList();
        }

        private String phrase(String written) {
            var words = Typing.words(written);
            if (words.isEmpty()) {
                return "";
            }
            longest = Math.max(longest, words.size());
            longestByFirst.merge(words.getFirst(), words.size(), Math::max);
            var phrase = joined(words);
            spelled.putIfAbsent(phrase, written.strip());
            return phrase;
        }
    }
}
