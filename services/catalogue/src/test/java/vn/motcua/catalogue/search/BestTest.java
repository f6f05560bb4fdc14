package vn.motcua.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.motcua.catalogue.search.Best.Fit;
import vn.motcua.catalogue.search.Demand.Step;

/** What is skipped changes nothing: the same procedures in the same order as when everything is looked at. */
class BestTest {

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
            new SortField(Documents.CODE, SortField.Type.STRING));
    private static final int PROCEDURES = 1_500;
    private static final int AT_ONCE = 200;
    private static final List<Integer> LIMITS = List.of(1, 3, 20, 150);
    private static final int PAGE = 7;
    private static final int PAGES = 6;
    private static final int EVERY = 6;

    private static SearchIndex index;

    /** In several parts, none of which comes before another by its codes, and in each of which much fits equally well. */
    @BeforeAll
    static void publish() {
        var entries = new ArrayList<>(Shelf.entries(PROCEDURES));
        Collections.shuffle(entries, new Random(20261122));
        index = new SearchIndex(Shelf.SYNONYMS);
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            index.put(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)), Shelf.TODAY);
        }
        index.put(entries.subList(0, AT_ONCE), Shelf.TODAY);
        assertThat((int) index.ask(searcher -> searcher.getIndexReader().leaves().size())).isGreaterThan(2);
    }

    @Test
    void findsWhatLuceneFinds() {
        queries().forEach(query -> LIMITS.forEach(limit -> assertThat(codes(best(query, null, limit))).as("%s", query)
                .isEqualTo(lucene(query, limit))));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        queries().forEach(query -> {
            var paged = new ArrayList<Fit>();
            for (int page = 0; page < PAGES; page++) {
                paged.addAll(best(query, paged.isEmpty() ? null : paged.getLast(), PAGE));
            }
            assertThat(codes(paged)).as("%s", query).isEqualTo(lucene(query, PAGE * PAGES));
        });
    }

    @Test
    void addsWhatASecondQuestionFindsBetter() {
        queries().forEach(query -> {
            var worse = best(query, null, LIMITS.getLast()).reversed().stream().limit(PAGE).toList();
            var both = index.ask(searcher -> searcher.search(query, new Best(PAGE, null, worse, Integer.MAX_VALUE)));

            assertThat(codes(both)).as("%s", query).isEqualTo(lucene(query, PAGE));
        });
    }

    @Test
    void looksAtNoMoreThanItMay() {
        queries().forEach(query -> {
            var first = index.ask(searcher -> searcher.search(query, new Best(PAGE, null, List.of(), PAGE)));

            assertThat(first.size()).isEqualTo(Math.min(PAGE, lucene(query, PAGE).size()));
        });
    }

    private static Stream<Query> queries() {
        var typed = Stream.concat(IntStream.range(0, Judged.queries().size()).filter(each -> each % EVERY == 0)
                .mapToObj(each -> Judged.queries().get(each).query()),
                Stream.of("cap giay phep", "gia han chung chi hanh nghe", "thong bao quy mo nho", "ven bien", "giay"));
        return typed.map(each -> Reading.of(each, index.vocabulary(), Shelf.SYNONYMS)).filter(reading -> !reading.isEmpty())
                .map(reading -> Demand.MOST.steps(reading, index, Search.Question.plain(""), Map.of()).getFirst().query());
    }

    private static List<Fit> best(Query query, Fit after, int limit) {
        return index.best(List.of(new Step(query, Integer.MAX_VALUE)), after, limit);
    }

    private static List<String> lucene(Query query, int limit) {
        var hits = index.ask(searcher -> Shelf.lucene(searcher).search(query, limit, BEST_FIRST).scoreDocs);
        return Stream.of(hits).map(hit -> ((BytesRef) ((FieldDoc) hit).fields[1]).utf8ToString()).toList();
    }

    private static List<String> codes(List<Fit> fits) {
        return fits.stream().map(fit -> fit.code().utf8ToString()).toList();
    }
}
