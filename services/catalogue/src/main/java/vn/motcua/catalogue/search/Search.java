package vn.motcua.catalogue.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

import org.jspecify.annotations.Nullable;

/** Finds procedures by what people type, however they spell it. */
final class Search {

    /** What is asked for; null filters and an empty list let everything through. */
    record Question(String typed, @Nullable String lifeEvent, @Nullable String agency, @Nullable String level,
            List<String> onlineKinds, boolean free) {

        static Question plain(String typed) {
            return new Question(typed, null, null, null, List.of(), false);
        }
    }

    /** @param reason why it was found; null when nothing was typed */
    record Hit(Entry entry, @Nullable Reason reason, Cursor cursor) {}

    private static final SortField CODE = new SortField(Documents.CODE, SortField.Type.STRING);
    private static final Sort BY_CODE = new Sort(CODE);
    static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, CODE);

    private final SearchIndex index;
    private final Synonyms synonyms;

    Search(SearchIndex index, Synonyms synonyms) {
        this.index = index;
        this.synonyms = synonyms;
    }

    /** The best hits after the cursor, best first; everything by code when nothing was typed. */
    List<Hit> find(Question question, @Nullable String after, int limit) {
        return question.typed().isBlank() ? browse(question, after, limit)
                : match(Reading.of(question.typed(), index.vocabulary(), synonyms), question, after, limit);
    }

    /** What somebody may be typing: of each procedure the name or common name that fits best. */
    List<Hit> suggest(String typed, int limit) {
        var reading = Reading.unfinished(typed, index.vocabulary(), synonyms);
        return match(reading, Question.plain(typed), null, limit);
    }

    private List<Hit> browse(Question question, @Nullable String after, int limit) {
        var from = after == null ? null : Cursor.of(after).byCode();
        return index.search(Wording.all(question), BY_CODE, from, limit).stream().map(hit -> (BytesRef) hit.fields[0])
                .flatMap(code -> entry(code).map(entry -> new Hit(entry, null, new Cursor(0, entry.code()))).stream()).toList();
    }

    private List<Hit> match(Reading reading, Question question, @Nullable String after, int limit) {
        var from = after == null ? null : Cursor.of(after).byScore();
        if (reading.isEmpty()) {
            return List.of();
        }
        var strict = Wording.of(reading, index.vocabulary(), question, false);
        var found = index.search(strict, BEST_FIRST, from, limit);
        if (found.isEmpty() && (from == null || isEmpty(strict))) {
            found = index.search(Wording.of(reading, index.vocabulary(), question, true), BEST_FIRST, from, limit);
        }
        var reasons = new Reasons(reading);
        return found.stream().flatMap(hit -> hit(hit, reasons).stream()).toList();
    }

    private boolean isEmpty(Query query) {
        return index.search(query, BEST_FIRST, null, 1).isEmpty();
    }

    private Optional<Hit> hit(FieldDoc hit, Reasons reasons) {
        return entry((BytesRef) hit.fields[1])
                .map(entry -> new Hit(entry, reasons.of(entry), new Cursor((Float) hit.fields[0], entry.code())));
    }

    private Optional<Entry> entry(BytesRef code) {
        return Stream.ofNullable(code).map(BytesRef::utf8ToString).flatMap(each -> index.entry(each).stream()).findFirst();
    }
}
