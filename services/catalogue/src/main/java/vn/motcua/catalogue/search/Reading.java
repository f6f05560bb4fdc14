package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What was typed, as it is understood: units that are sought, each in one or more ways.
 *
 * @param words the words as they were understood, in order
 */
record Reading(List<Unit> units, List<String> words) {

    /** A word, or words that mean something together. */
    record Unit(List<Way> ways) {}

    /**
     * One way to say it.
     *
     * @param words   of a meaning, its name alone
     * @param weight  1 for what was typed, less for what was guessed
     * @param meaning whether it stands for what was typed instead of being it
     */
    record Way(List<String> words, double weight, boolean meaning) {}

    /** @param others what it may be besides, the likelier first */
    private record Word(String likeliest, List<String> others, double weight) {}

    private static final double MENDED = 0.8;
    private static final double PERHAPS = 0.5;
    private static final double MEANT = 0.9;
    private static final int MOST_GUESSES = 4;
    /** From so many letters on, two words run together are likelier than a slip. */
    private static final int LONG_RUN = 5;

    static Reading of(String typed, Vocabulary vocabulary, Synonyms synonyms) {
        return new Reader(vocabulary, synonyms).read(Typing.words(typed), false);
    }

    /** While somebody is typing: the last word may be a beginning. */
    static Reading unfinished(String typed, Vocabulary vocabulary, Synonyms synonyms) {
        return new Reader(vocabulary, synonyms).read(Typing.words(typed), true);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /** The words that are looked for. */
    Set<String> sought() {
        return all(false);
    }

    /** What is meant by them. */
    Set<String> meant() {
        return all(true);
    }

    /** The words that were taken for this meaning. */
    Optional<List<String>> phraseMeaning(String meaning) {
        return units.stream()
                .filter(unit -> unit.ways().stream().anyMatch(way -> way.meaning() && way.words().contains(meaning)))
                .map(unit -> unit.ways().getFirst().words()).findFirst();
    }

    private Set<String> all(boolean meaning) {
        var all = new HashSet<String>();
        for (var unit : units) {
            for (var way : unit.ways()) {
                if (way.meaning() == meaning) {
                    all.addAll(way.words());
                }
            }
        }
        return all;
    }

    /** @param length number of words that it takes up, idle ones between them included */
    private record Group(List<Word> words, int length) {}

    private record Reader(Vocabulary vocabulary, Synonyms synonyms) {

        Reading read(List<String> typed, boolean unfinished) {
            var whole = unfinished && !typed.isEmpty() ? typed.subList(0, typed.size() - 1) : typed;
            var words = new ArrayList<Word>(whole.size());
            for (var word : whole) {
                words.addAll(known(word));
            }
            inContext(words);
            var likeliest = likeliest(words);
            var units = new ArrayList<Unit>();
            var idle = new ArrayList<Unit>();
            for (int i = 0; i < words.size();) {
                var group = groupAt(words, likeliest, i);
                (isIdle(group.words()) ? idle : units).add(unit(group.words()));
                i += group.length();
            }
            if (units.isEmpty()) {
                units = idle;
            }
            if (unfinished && !typed.isEmpty()) {
                units.addAll(beginning(typed.getLast()));
            }
            return new Reading(units, likeliest);
        }

        /** The word as it is, else mended, else taken apart; nothing when it is nobody's. */
        private List<Word> known(String typed) {
            if (vocabulary.knows(typed)) {
                return List.of(new Word(typed, List.of(), 1));
            }
            var clean = Typing.withoutLeftovers(typed);
            for (var mended : List.of(clean, Typing.undoubled(typed))) {
                if (vocabulary.knows(mended)) {
                    return List.of(new Word(mended, List.of(), 1));
                }
            }
            var parts = vocabulary.split(typed).or(() -> vocabulary.split(clean)).orElse(List.of()).stream()
                    .map(part -> new Word(part, List.of(), MENDED)).toList();
            if (!parts.isEmpty() && typed.length() >= LONG_RUN) {
                return parts;
            }
            var near = Stream.concat(vocabulary.near(clean).stream(), vocabulary.near(typed).stream()).distinct()
                    .limit(2L * MOST_GUESSES).toList();
            return near.isEmpty() ? parts : List.of(new Word(near.getFirst(), near.subList(1, near.size()), MENDED));
        }

        /** A word that never stands beside its neighbours may be another one that does. */
        private void inContext(List<Word> words) {
            for (int i = 0; i < words.size() && words.size() > 1; i++) {
                var before = i == 0 ? null : words.get(i - 1).likeliest();
                var after = i + 1 == words.size() ? null : words.get(i + 1).likeliest();
                if (!fits(words.get(i).likeliest(), before, after)) {
                    words.set(i, inContext(words.get(i), before, after));
                }
            }
        }

        private Word inContext(Word word, @Nullable String before, @Nullable String after) {
            var fitting = Stream.concat(word.others().stream(), vocabulary.near(word.likeliest()).stream()).distinct()
                    .filter(other -> fits(other, before, after)).limit(MOST_GUESSES).toList();
            if (fitting.isEmpty()) {
                return word;
            }
            return word.weight() < 1 ? new Word(fitting.getFirst(), fitting.subList(1, fitting.size()), MENDED)
                    : new Word(word.likeliest(), fitting, 1);
        }

        private boolean fits(String word, @Nullable String before, @Nullable String after) {
            return before != null && vocabulary.knowsPair(before, word) || after != null && vocabulary.knowsPair(word, after);
        }

        /** The words from here that mean something together, also when idle ones stand between; one word when none do. */
        private Group groupAt(List<Word> words, List<String> likeliest, int from) {
            int longest = synonyms.longest(likeliest.get(from)) < 2 ? 1 : Math.min(synonyms.longest(), words.size() - from);
            for (int length = longest; length > 1; length--) {
                if (means(likeliest.subList(from, from + length))) {
                    return new Group(words.subList(from, from + length), length);
                }
                var busy = busy(words, from, from + length);
                if (busy.size() > 1 && busy.size() < length && busy.getLast() == words.get(from + length - 1)
                        && means(likeliest(busy))) {
                    return new Group(busy, length);
                }
            }
            return new Group(words.subList(from, from + 1), 1);
        }

        /** The first one, and of the others those that say something. */
        private List<Word> busy(List<Word> words, int from, int to) {
            var busy = new ArrayList<Word>(to - from);
            for (int i = from; i < to; i++) {
                if (i == from || !synonyms.isIdle(words.get(i).likeliest())) {
                    busy.add(words.get(i));
                }
            }
            return busy;
        }

        private boolean isIdle(List<Word> group) {
            return group.size() == 1 ? synonyms.isIdle(group.getFirst().likeliest()) : synonyms.isIdle(likeliest(group));
        }

        private boolean means(List<String> phrase) {
            return !synonyms.of(phrase).isEmpty() || synonyms.isIdle(phrase);
        }

        private Unit unit(List<Word> group) {
            var phrase = likeliest(group);
            double weight = 1;
            for (var word : group) {
                weight = Math.min(weight, word.weight());
            }
            var ways = new ArrayList<Way>();
            ways.add(new Way(phrase, weight, false));
            if (group.size() == 1) {
                for (var other : group.getFirst().others()) {
                    ways.add(new Way(List.of(other), weight * PERHAPS, false));
                }
            }
            for (var meaning : synonyms.of(phrase)) {
                ways.add(new Way(List.of(meaning), weight * MEANT, true));
            }
            return new Unit(ways);
        }

        private List<Unit> beginning(String letters) {
            var ways = Stream.concat(vocabulary.beginningWith(letters).stream(),
                    vocabulary.beginningWith(Typing.withoutLeftovers(letters)).stream()).distinct()
                    .map(word -> new Way(List.of(word), word.equals(letters) ? 1 : MENDED, false)).toList();
            return ways.isEmpty() ? known(letters).stream().map(word -> unit(List.of(word))).toList()
                    : List.of(new Unit(ways));
        }

        private static List<String> likeliest(List<Word> words) {
            var likeliest = new ArrayList<String>(words.size());
            for (var word : words) {
                likeliest.add(word.likeliest());
            }
            return likeliest;
        }
    }
}
