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
 * Everyday words, old names, abbreviations and situations, as {@code search/synonyms.txt} has them. A line
 * {@code a | b | c} says that all mean the same; {@code a | b => c | d} says what somebody who types a or b is after;
 * {@code - a | b} names words that say nothing about what is sought. What a title means is written into the index, so that a
 * meaning is sought like a single word.
 */
final class Synonyms {

    /** By phrase: what it means when typed, and what it means in a title. */
    private final Map<String, List<String>> typed = new HashMap<>();
    private final Map<String, List<String>> written = new HashMap<>();
    private final Set<String> idle = new HashSet<>();
    private int longest = 1;

    static Synonyms published() {
        return new Synonyms(DataFile.at("search/synonyms.txt").text());
    }

    /** @throws IllegalArgumentException naming the line that can't be read */
    Synonyms(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::read);
    }

    private void read(String line) {
        if (line.startsWith("- ")) {
            idle.addAll(phrases(line.substring(2)));
            return;
        }
        var sides = line.split("=>", -1);
        var left = phrases(sides[0]);
        if (sides.length > 2 || left.isEmpty() || sides.length == 1 && left.size() < 2) {
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
        var phrases = Arrays.stream(side.split("\\|")).map(Typing::words).filter(words -> !words.isEmpty()).distinct().toList();
        phrases.forEach(words -> longest = Math.max(longest, words.size()));
        return phrases.stream().map(words -> String.join(" ", words)).toList();
    }

    /** Number of words of the longest phrase. */
    int longest() {
        return longest;
    }

    /** What these words mean besides themselves; empty when nothing is known about them. */
    List<String> of(List<String> words) {
        return typed.getOrDefault(String.join(" ", words), List.of());
    }

    boolean isIdle(List<String> words) {
        return idle.contains(String.join(" ", words));
    }

    boolean isIdle(String word) {
        return idle.contains(word);
    }

    /** What a title means, each with whether the whole of it does. */
    Map<String, Boolean> meaningsOf(List<String> title) {
        var meanings = new HashMap<String, Boolean>();
        for (int from = 0; from < title.size(); from++) {
            for (int to = from + 1; to <= Math.min(title.size(), from + longest); to++) {
                boolean whole = to - from == title.size();
                written.getOrDefault(String.join(" ", title.subList(from, to)), List.of())
                        .forEach(meaning -> meanings.merge(meaning, whole, Boolean::logicalOr));
            }
        }
        return Map.copyOf(meanings);
    }

    /** So that words that stand only here are known, too. */
    void teach(Vocabulary vocabulary) {
        for (var phrases : List.of(typed.keySet(), written.keySet(), idle)) {
            phrases.forEach(phrase -> vocabulary.learn(List.of(phrase.split(" "))));
        }
    }
}
