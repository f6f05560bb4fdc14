package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * The words by which something can be found, and which stand side by side: what a misspelt word is held against. It only
 * grows; a word of which nothing is left finds nothing.
 */
final class Vocabulary {

    private static final int SHORTEST_TO_MEND = 3;
    private static final int LONGEST_RUN = 40;
    private static final int MOST_BEGINNINGS = 24;
    /** Of words with what is near them; people type more than there is room for. */
    private static final int MOST_KEPT = 10_000;

    private final Map<String, Integer> uses = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> titlePairs = new ConcurrentHashMap<>();
    private final Map<String, List<String>> nearSoFar = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> pairs = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> byLetterMissing = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> bySound = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<String> sorted = new ConcurrentSkipListSet<>();

    /** Words as they stand in a name or common name. */
    void learnTitle(List<String> words) {
        learn(words);
        for (int i = 1; i < words.size(); i++) {
            add(titlePairs, words.get(i - 1), words.get(i));
        }
    }

    void learn(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            learn(words.get(i));
            if (i > 0) {
                add(pairs, words.get(i - 1), words.get(i));
            }
        }
    }

    private void learn(String word) {
        if (uses.merge(word, 1, Integer::sum) > 1) {
            return;
        }
        nearSoFar.clear();
        sorted.add(word);
        bySound.computeIfAbsent(Typing.sound(word), _ -> ConcurrentHashMap.newKeySet()).add(word);
        if (word.length() >= SHORTEST_TO_MEND) {
            withALetterMissing(word).forEach(key -> byLetterMissing.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet())
                    .add(word));
        }
    }

    static String pair(String one, String other) {
        return one + "_" + other;
    }

    boolean knows(String word) {
        return uses.containsKey(word);
    }

    /** Whether two words stand side by side in a name, so that it is worth seeking them so. */
    boolean isInTitle(String one, String other) {
        return titlePairs.getOrDefault(one, Set.of()).contains(other);
    }

    boolean knowsPair(String one, String other) {
        return pairs.getOrDefault(one, Set.of()).contains(other);
    }

    private static void add(Map<String, Set<String>> pairs, String one, String other) {
        pairs.computeIfAbsent(one, _ -> ConcurrentHashMap.newKeySet()).add(other);
    }

    /** Words that differ in one letter (missing, too many, another, two swapped) or sound alike; the more usual first. */
    List<String> near(String word) {
        if (nearSoFar.size() > MOST_KEPT) {
            nearSoFar.clear();
        }
        return nearSoFar.computeIfAbsent(word, this::sought);
    }

    private List<String> sought(String word) {
        var near = new HashSet<>(bySound.getOrDefault(Typing.sound(word), Set.of()));
        if (word.length() >= SHORTEST_TO_MEND) {
            near.addAll(byLetterMissing.getOrDefault(word, Set.of()));
            withALetterMissing(word).forEach(key -> {
                if (knows(key)) {
                    near.add(key);
                }
                near.addAll(byLetterMissing.getOrDefault(key, Set.of()));
            });
        }
        near.removeIf(each -> each.equals(word) || !isNear(each, word));
        return near.stream().sorted(mostUsed()).toList();
    }

    /** Two single deletions at different places may still be two letters apart; a word of two letters is near anything. */
    private static boolean isNear(String one, String other) {
        if (Typing.sound(one).equals(Typing.sound(other))) {
            return true;
        }
        int from = 0;
        int last = Math.min(one.length(), other.length());
        while (from < last && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int tail = 0;
        while (tail < last - from && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - from - tail;
        int right = other.length() - from - tail;
        return Math.max(left, right) <= 1 || left == 2 && right == 2 && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
    }

    /** Words of names that are at most two letters away, or that begin alike; the nearest first. */
    List<String> nearest(String word, int limit) {
        return sorted.stream().filter(each -> Math.abs(each.length() - word.length()) <= Distance.MOST && !each.equals(word))
                .map(each -> Map.entry(each, Distance.between(each, word))).filter(each -> each.getValue() <= Distance.MOST)
                .sorted(Map.Entry.<String, Integer> comparingByValue().thenComparing(Map.Entry::getKey, mostUsed()))
                .limit(limit).map(Map.Entry::getKey).toList();
    }

    /** Words that begin so, the more usual first; not all when there are many. */
    List<String> beginningWith(String letters) {
        return sorted.subSet(letters, letters + Character.MAX_VALUE).stream().sorted(mostUsed()).limit(MOST_BEGINNINGS)
                .toList();
    }

    /** A run of letters as the fewest words that it can be, and of those the ones most often seen side by side. */
    Optional<List<String>> split(String run) {
        if (run.length() > LONGEST_RUN) {
            return Optional.empty();
        }
        var best = new ArrayList<Optional<Split>>();
        best.add(Optional.of(new Split(List.of(), 0)));
        for (int end = 1; end <= run.length(); end++) {
            best.add(bestUpTo(run, end, best));
        }
        return best.getLast().map(Split::words).filter(words -> words.size() > 1);
    }

    private record Split(List<String> words, int cost) {}

    private Optional<Split> bestUpTo(String run, int end, List<Optional<Split>> best) {
        return Stream.iterate(end - 1, start -> start >= 0, start -> start - 1)
                .filter(start -> isPart(run.substring(start, end)))
                .flatMap(start -> best.get(start).stream().map(before -> with(before, run.substring(start, end))))
                .min(Comparator.comparingInt(Split::cost));
    }

    /** The only word of one letter that means something. */
    private boolean isPart(String word) {
        return knows(word) && (word.length() > 1 || word.equals("y"));
    }

    private Split with(Split before, String word) {
        var words = new ArrayList<>(before.words());
        words.add(word);
        boolean seen = before.words().isEmpty() || knowsPair(before.words().getLast(), word);
        return new Split(words, before.cost() + (seen ? 2 : 5));
    }

    private Comparator<String> mostUsed() {
        return Comparator.comparing((String word) -> uses.getOrDefault(word, 0)).reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    private static List<String> withALetterMissing(String word) {
        var keys = new ArrayList<String>(word.length());
        for (int i = 0; i < word.length(); i++) {
            keys.add(word.substring(0, i) + word.substring(i + 1));
        }
        return keys;
    }
}
