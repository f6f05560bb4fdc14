package vn.motcua.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Known by heart or read from the index: the same procedures with the same scores. */
class SearcherTest {

    private static final int PROCEDURES = 3_000;
    private static final int CHANGED = 200;
    private static final int LIMIT = 200;

    private final SearchIndex index = new SearchIndex(Shelf.SYNONYMS);
    private final List<Entry> entries = new ArrayList<>(Shelf.entries(PROCEDURES));

    @BeforeEach
    void publish() {
        index.put(entries, Shelf.TODAY);
        index.settle();
    }

    @Test
    void scoresAsLuceneDoes() {
        assertThat(index.number(new Term(Documents.TEXT, "giay"))).isGreaterThan(CommonWords.COMMON);

        queries().forEach(this::isFoundAlike);
    }

    /** What was published again is gone from the first part, where its words are still known, and stands in another. */
    @Test
    void scoresSoAfterChangesToo() {
        queries().forEach(query -> index.ask(searcher -> searcher.search(query, LIMIT)));
        index.put(entries.subList(0, CHANGED), Shelf.TODAY);
        index.remove(entries.subList(CHANGED, 2 * CHANGED).stream().map(Entry::code).toList());
        assertThat((int) index.ask(searcher -> searcher.getIndexReader().leaves().size())).isEqualTo(2);

        queries().forEach(this::isFoundAlike);
    }

    private void isFoundAlike(Query query) {
        var ours = index.ask(searcher -> searcher.search(query, LIMIT));
        var lucene = index.ask(searcher -> Shelf.lucene(searcher).search(query, LIMIT));

        assertThat(hits(ours)).as("%s", query).isEqualTo(hits(lucene));
    }

    private static List<Map.Entry<Integer, Float>> hits(TopDocs found) {
        return Stream.of(found.scoreDocs).map(hit -> Map.entry(hit.doc, hit.score)).toList();
    }

    private Stream<Query> queries() {
        return Judged.queries().stream().map(each -> Reading.of(each.query(), index.vocabulary(), Shelf.SYNONYMS))
                .filter(reading -> !reading.isEmpty()).map(reading -> Demand.MOST
                        .steps(reading, index, Search.Question.plain(""), Map.of()).getFirst().query());
    }
}
