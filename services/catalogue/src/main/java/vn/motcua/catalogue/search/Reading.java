package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            var words = inContext(whole.stream().flatMap(this::known).toList());
            var units = new ArrayList<Unit>();
            var idle = new ArrayList<Unit>();
            for (int i = 0; i < words.size();) {
                var group = groupAt(words, i);
                (synonyms.isIdle(likeliest(group.words())) ? idle : units).add(unit(group.words()));
                i += group.length();
            }
            if (units.isEmpty()) {
                units = idle;
            }
            if (unfinished && !typed.isEmpty()) {
                units.addAll(beginning(typed.getLast()));
            }
            return new Reading(units, likeliest(words));
        }

        /** The word as it is, else mended, else taken apart; nothing when it is nobody's. */
        private Stream<Word> known(String typed) {
            if (vocabulary.knows(typed)) {
                return Stream.of(new Word(typed, List.of(), 1));
            }
            var clean = Typing.withoutLeftovers(typed);
            for (var mended : List.of(clean, Typing.undoubled(typed))) {
                if (vocabulary.knows(mended)) {
                    return Stream.of(new Word(mended, List.of(), 1));
                }
            }
            var parts = vocabulary.split(typed).or(() -> vocabulary.split(clean));
            if (parts.isPresent() && typed.length() >= LONG_RUN) {
                return parts.get().stream().map(part -> new Word(part, List.of(), MENDED));
            }
            var near = Stream.concat(vocabulary.near(clean).stream(), vocabulary.near(typed).stream()).distinct()
                    .limit(2L * MOST_GUESSES).toList();
            return near.isEmpty() ? parts.stream().flatMap(List::stream).map(part -> new Word(part, List.of(), MENDED))
                    : Stream.of(new Word(near.getFirst(), near.subList(1, near.size()), MENDED));
        }

        /** A word that never stands beside its neighbours may be another one that does. */
        private List<Word> inContext(List<Word> words) {
            var read = new ArrayList<Word>();
            for (int i = 0; i < words.size(); i++) {
                var before = i == 0 ? null : read.get(i - 1).likeliest();
                var after = i + 1 == words.size() ? null : words.get(i + 1).likeliest();
                read.add(inContext(words.get(i), before, after));
            }
            return read;
        }

        private Word inContext(Word word, @Nullable String before,
                @Nullable String after) {
            if (before == null && after == null || fits(word.likeliest(), before, after)) {
                return word;
            }
            var fitting = Stream.concat(word.others().stream(), vocabulary.near(word.likeliest()).stream()).distinct()
                    .filter(other -> fits(other, before, after)).limit(MOST_GUESSES).toList();
            if (fitting.isEmpty()) {
                return word;
            }
            return word.weight() < 1 ? new Word(fitting.getFirst(), fitting.subList(1, fitting.size()), MENDED)
                    : new Word(word.likeliest(), fitting, 1);
        }

        private boolean fits(String word, @Nullable String before,
                @Nullable String after) {
            return before != null && vocabulary.knowsPair(before, word) || after != null && vocabulary.knowsPair(word, after);
        }

        /** The words from here that mean something together, also when idle ones stand between; one word when none do. */
        private Group groupAt(List<Word> words, int from) {
            for (int length = Math.min(synonyms.longest(), words.size() - from); length > 1; length--) {
                var all = words.subList(from, from + length);
                if (means(all)) {
                    return new Group(all, length);
                }
                var busy = Stream.concat(Stream.of(all.getFirst()), all.stream().skip(1)
                        .filter(word -> !synonyms.isIdle(word.likeliest()))).toList();
                if (busy.size() > 1 && busy.getLast() == all.getLast() && means(busy)) {
                    return new Group(busy, length);
                }
            }
            return new Group(List.of(words.get(from)), 1);
        }

        private boolean means(List<Word> words) {
            var phrase = likeliest(words);
            return !synonyms.of(phrase).isEmpty() || synonyms.isIdle(phrase);
        }

        private Unit unit(List<Word> group) {
            var phrase = likeliest(group);
            var weight = group.stream().mapToDouble(Word::weight).min().orElse(1);
            var ways = new ArrayList<Way>();
            ways.add(new Way(phrase, weight, false));
            if (group.size() == 1) {
                group.getFirst().others().forEach(other -> ways.add(new Way(List.of(other), weight * PERHAPS, false)));
            }
            synonyms.of(phrase).forEach(meaning -> ways.add(new Way(List.of(meaning), weight * MEANT, true)));
            return new Unit(ways);
        }

        private List<Unit> beginning(String letters) {
            var ways = Stream.concat(vocabulary.beginningWith(letters).stream(),
                    vocabulary.beginningWith(Typing.withoutLeftovers(letters)).stream()).distinct()
                    .map(word -> new Way(List.of(word), word.equals(letters) ? 1 : MENDED, false)).toList();
            return ways.isEmpty() ? known(letters).map(word -> unit(List.of(word))).toList() : List.of(new Unit(ways));
        }

        private static List<String> likeliest(List<Word> words) {
            return words.stream().map(Word::likeliest).toList();
        }
    }
}
