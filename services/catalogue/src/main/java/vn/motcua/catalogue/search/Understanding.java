package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** What the search knows of words and names, for who must be surer of what was meant than a list of hits is. */
@Singleton
public final class Understanding {

    private static final int AT_ONCE = 20;

    private final SearchIndex index;
    private final Synonyms synonyms;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Understanding(SearchIndex index, Synonyms synonyms) {
        this.index = index;
        this.synonyms = synonyms;
    }

    /**
     * A procedure that is no sample.
     *
     * @param gone whether nobody can ask for it any more
     */
    public record Known(String code, int version, Text name, List<Name> names, boolean gone, @Nullable String replacedBy) {}

    /**
     * A name or common name.
     *
     * @param meanings by what it means besides: the words of it that mean so
     */
    public record Name(List<String> words, Map<String, Set<String>> meanings) {}

    /** @param guessed whether a word was mended that could be another one */
    public record Mended(List<String> words, boolean guessed) {}

    private record Kept(Entry entry, Known known) {}

    /** The words of a text of any length, without diacritics. */
    public static List<String> words(String text) {
        var pieces = text.strip().split("\\s+");
        var words = new ArrayList<String>();
        for (int from = 0; from < pieces.length; from += AT_ONCE) {
            words.addAll(
                    Typing.words(String.join(" ", List.of(pieces).subList(from, Math.min(pieces.length, from + AT_ONCE)))));
        }
        return words;
    }

    /** Words as they are understood: slips mended, runs taken apart. */
    public Mended mended(List<String> typed) {
        var words = new ArrayList<String>();
        for (int from = 0; from < typed.size(); from += AT_ONCE) {
            var some = String.join(" ", typed.subList(from, Math.min(typed.size(), from + AT_ONCE)));
            words.addAll(Reading.of(some, index.vocabulary(), synonyms).words());
        }
        return new Mended(words, !letters(words).equals(letters(typed)));
    }

    /** A run taken apart and a keyboard's leftovers aren't guesses. */
    private static String letters(List<String> words) {
        return String.join("", words.stream().map(Typing::withoutLeftovers).toList());
    }

    /** What these words mean besides themselves: {@code ~} before what is the same, {@code =} before what may be sought. */
    public List<String> meanings(List<String> phrase) {
        return synonyms.of(phrase);
    }

    /** Number of words of the longest phrase that means something. */
    public int longest() {
        return synonyms.longest();
    }

    /** Another one as soon as a procedure or what its words mean has changed. */
    public long edition() {
        return index.edition();
    }

    /** Every procedure that was published, samples left out; the same object while nothing about it has changed. */
    public List<Known> procedures() {
        return index.entries().values().stream().filter(entry -> !entry.isSample()).map(this::known).toList();
    }

    private Known known(Entry entry) {
        var before = kept.get(entry.code());
        if (before != null && before.entry() == entry) {
            return before.known();
        }
        var gone = entry.gone();
        var known = new Known(entry.code(), entry.version(), entry.name(), entry.titles().stream().map(this::name).toList(),
                gone != null, gone == null ? null : gone.replacedBy());
        kept.put(entry.code(), new Kept(entry, known));
        return known;
    }

    private Name name(Entry.Title title) {
        var words = title.words();
        var meanings = new HashMap<String, Set<String>>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + longest()); to++) {
                var part = words.subList(from, to);
                synonyms.meaningsOf(part).forEach((meaning, whole) -> {
                    if (whole) {
                        meanings.computeIfAbsent(meaning, _ -> new HashSet<>()).addAll(part);
                    }
                });
            }
        }
        return new Name(words, Map.copyOf(meanings));
    }
}
