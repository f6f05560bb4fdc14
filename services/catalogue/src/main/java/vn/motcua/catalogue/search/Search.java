package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.util.BytesRef;

import org.jspecify.annotations.Nullable;

/** Finds procedures by what people type, however they spell it. */
final class Search {

    /**
     * What is asked for; null filters and an empty list let everything through.
     *
     * @param province where the person lives, as far as they say so; what is done there goes first
     */
    record Question(String typed, @Nullable String lifeEvent, @Nullable String agency, @Nullable String level,
            List<String> onlineKinds, boolean free, @Nullable String province) {

        static Question plain(String typed) {
            return new Question(typed, null, null, null, List.of(), false, null);
        }

        /** Whether words are all that narrows it. */
        boolean isOnlyTyped() {
            return !typed.isBlank() && lifeEvent == null && agency == null && level == null && onlineKinds.isEmpty() && !free;
        }
    }

    /**
     * @param reason why it was found; null when nothing was typed
     * @param sought the words that it may contain
     */
    record Hit(Entry entry, @Nullable Reason reason, Set<String> sought, Cursor cursor) {}

    /** @param partly whether nothing has all that was sought, so that what has some of it is shown */
    record Found(List<Hit> hits, boolean partly) {}

    private static final int MOST_MENDED = 6;
    private static final int LONGEST_MENDED = 20;

    private final SearchIndex index;
    private final Synonyms synonyms;
    private final Function<String, Map<String, Float>> chosen;

    Search(SearchIndex index, Synonyms synonyms) {
        this(index, synonyms, _ -> Map.of());
    }

    /** @param chosen what people chose after some words: codes, each with how much that says, from 0 to 1 */
    Search(SearchIndex index, Synonyms synonyms, Function<String, Map<String, Float>> chosen) {
        this.index = index;
        this.synonyms = synonyms;
        this.chosen = chosen;
    }

    /** The best hits after the cursor, best first; everything by code when nothing was typed. */
    List<Hit> find(Question question, @Nullable String after, int limit) {
        return look(question, after, limit).hits();
    }

    /** The same, and how well they fit. */
    Found look(Question question, @Nullable String after, int limit) {
        return question.typed().isBlank() ? new Found(browse(question, after, limit), false)
                : match(Reading.of(question.typed(), index.vocabulary(), synonyms), question, after, limit);
    }

    /** What somebody may be typing: of each procedure the name or common name that fits best. */
    List<Hit> suggest(String typed, int limit) {
        var reading = Reading.unfinished(typed, index.vocabulary(), synonyms);
        return match(reading, Question.plain(typed), null, limit).hits();
    }

    /** Names that hold words like those that were typed, for when nothing was found; best first. */
    List<String> nearest(String typed, int limit) {
        var words = Typing.words(typed).stream().limit(MOST_MENDED).map(Typing::withoutLeftovers)
                .filter(word -> word.length() <= LONGEST_MENDED).flatMap(word -> index.vocabulary().knows(word)
                        ? Stream.of(word)
                        : index.vocabulary().nearest(word, 1).stream())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return find(Question.plain(String.join(" ", words)), null, limit).stream().filter(hit -> hit.entry().gone() == null)
                .map(Hit::reason).filter(Objects::nonNull).map(Reason::title).distinct().toList();
    }

    private List<Hit> browse(Question question, @Nullable String after, int limit) {
        var from = after == null ? null : Cursor.of(after).byCode();
        return index.byCode(Wording.all(question), from, limit).stream().flatMap(code -> entry(code).stream())
                .map(entry -> new Hit(entry, null, Set.of(), new Cursor(0, entry.code()))).toList();
    }

    private Found match(Reading reading, Question question, @Nullable String after, int limit) {
        var from = after == null ? null : Cursor.of(after).byScore();
        if (reading.isEmpty()) {
            return new Found(List.of(), false);
        }
        var liked = chosen.apply(question.typed());
        var found = List.<Best.Fit> of();
        boolean partly = false;
        for (var demand : Demand.values()) {
            var steps = demand.steps(reading, index, question, liked);
            found = index.best(steps, from, limit);
            partly = demand == Demand.ANY;
            if (!found.isEmpty() || from != null && !index.best(steps, null, 1).isEmpty()) {
                break;
            }
        }
        var reasons = new Reasons(reading, synonyms);
        var hits = new ArrayList<Hit>(found.size());
        for (var hit : found) {
            entry(hit.code()).ifPresent(entry -> hits.add(new Hit(entry, reasons.of(entry), reasons.sought(),
                    new Cursor(hit.score(), entry.code()))));
        }
        return new Found(hits, partly);
    }

    private Optional<Entry> entry(BytesRef code) {
        return index.entry(code.utf8ToString());
    }
}
