package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.Reading.Unit;
import vn.motcua.catalogue.search.Reading.Way;

/** A reading, as a question to Lucene. The weights are held by the judged queries. */
final class Wording {

    private static final float SIDE_BY_SIDE = 0.8f;
    private static final float WHOLE_TITLE = 6;
    /** What everybody chooses goes before what fits somewhat better, never before the whole title. */
    private static final float CHOSEN = 4;
    private static final float NEAR = 3;

    /** The most that may be missing of a long question; of one or two units nothing may. */
    private static final double SHARE_THAT_MUST_FIT = 0.6;

    private final BooleanQuery.Builder query = new BooleanQuery.Builder();
    private final Vocabulary vocabulary;

    private Wording(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param fit    what must fit, and gives the most of the score, see {@link #atLeast}
     * @param chosen codes that people chose after the same words, each with how much that says, from 0 to 1
     */
    static BooleanQuery.Builder of(Query fit, Reading reading, Vocabulary vocabulary, Search.Question filters,
            Map<String, Float> chosen) {
        var wording = new Wording(vocabulary);
        wording.text(fit, reading.words());
        wording.prefer(chosen, filters.province());
        wording.narrow(filters);
        wording.query.add(Standing.QUERY, Occur.SHOULD);
        return wording.query;
    }

    /** So many of these. */
    static Query atLeast(int number, List<Query> units) {
        var query = new BooleanQuery.Builder();
        units.forEach(unit -> query.add(unit, Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(number).build();
    }

    /** Everything that passes the filters and can still be asked for. */
    static Query all(Search.Question filters) {
        var wording = new Wording(new Vocabulary());
        wording.query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        wording.query.add(term(Documents.GONE, "true"), Occur.MUST_NOT);
        wording.narrow(filters);
        return wording.query.build();
    }

    private void text(Query fit, List<String> words) {
        query.add(fit, Occur.MUST);
        sideBySide(query, words);
        query.add(boosted(new ConstantScoreQuery(term(Documents.WHOLE, String.join(" ", words))), WHOLE_TITLE), Occur.SHOULD);
    }

    private void sideBySide(BooleanQuery.Builder all, List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (vocabulary.isInTitle(words.get(i - 1), words.get(i))) {
                all.add(boosted(term(Documents.PAIR, Vocabulary.pair(words.get(i - 1), words.get(i))), SIDE_BY_SIDE),
                        Occur.SHOULD);
            }
        }
    }

    /** Words that mean something together say so much that fewer of the others need to fit. */
    static int needed(List<Unit> units) {
        int number = units.size();
        if (units.stream().anyMatch(unit -> unit.ways().getFirst().words().size() > 1)) {
            return Math.max(1, number / 2);
        }
        return number <= 2 ? number : (int) Math.ceil(number * SHARE_THAT_MUST_FIT);
    }

    static Query unit(Unit unit) {
        var ways = new ArrayList<Query>(unit.ways().size());
        for (var way : unit.ways()) {
            ways.add(boosted(way(way), (float) way.weight()));
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    static Query way(Way way) {
        if (way.meaning()) {
            return term(Documents.MEANING, way.words().getFirst());
        }
        if (way.words().size() == 1) {
            return word(way.words().getFirst());
        }
        var all = new BooleanQuery.Builder();
        way.words().forEach(word -> all.add(word(word), Occur.MUST));
        return all.build();
    }

    private static Query word(String word) {
        return isCode(word) ? boosted(new ConstantScoreQuery(code(word)), WHOLE_TITLE)
                : term(Documents.TEXT, word);
    }

    static Query code(String code) {
        return term(Documents.CODE, code);
    }

    static boolean isCode(String word) {
        return word.length() == 8 && word.charAt(1) == '.';
    }

    /** Only what fits the words anyhow; neither can bring anything else in. */
    private void prefer(Map<String, Float> chosen, @Nullable String province) {
        chosen.forEach((code, sure) -> query.add(boosted(new ConstantScoreQuery(code(code)), CHOSEN * sure), Occur.SHOULD));
        if (province != null) {
            var here = new BooleanQuery.Builder().add(term(Documents.PROVINCE, province), Occur.SHOULD)
                    .add(term(Documents.PROVINCE, Documents.EVERYWHERE), Occur.SHOULD).build();
            query.add(boosted(new ConstantScoreQuery(here), NEAR), Occur.SHOULD);
        }
    }

    private void narrow(Search.Question filters) {
        filter(Documents.LIFE_EVENT, filters.lifeEvent());
        filter(Documents.UNIT, filters.agency());
        filter(Documents.LEVEL, filters.level());
        if (filters.free()) {
            filter(Documents.FREE, "true");
        }
        if (!filters.onlineKinds().isEmpty()) {
            var kinds = new BooleanQuery.Builder();
            filters.onlineKinds().forEach(kind -> kinds.add(term(Documents.KIND, kind), Occur.SHOULD));
            query.add(kinds.build(), Occur.FILTER);
        }
    }

    private void filter(String field, @Nullable String value) {
        if (value != null) {
            query.add(term(field, value), Occur.FILTER);
        }
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
