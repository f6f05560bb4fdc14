package vn.motcua.catalogue.search;

import java.util.List;

import org.apache.lucene.document.FeatureField;
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

    /** The most that may be missing of a long question; of one or two units nothing may. */
    private static final double SHARE_THAT_MUST_FIT = 0.6;

    private final BooleanQuery.Builder query = new BooleanQuery.Builder();
    private final Vocabulary vocabulary;

    private Wording(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param lenient whether one unit that fits is enough */
    static Query of(Reading reading, Vocabulary vocabulary, Search.Question filters, boolean lenient) {
        var wording = new Wording(vocabulary);
        wording.text(reading, lenient);
        wording.narrow(filters);
        wording.query.add(FeatureField.newLinearQuery(Documents.RANK, Documents.STANDING, 1), Occur.SHOULD);
        return wording.query.build();
    }

    /** Everything that passes the filters and can still be asked for. */
    static Query all(Search.Question filters) {
        var wording = new Wording(new Vocabulary());
        wording.query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        wording.query.add(term(Documents.GONE, "true"), Occur.MUST_NOT);
        wording.narrow(filters);
        return wording.query.build();
    }

    private void text(Reading reading, boolean lenient) {
        var units = new BooleanQuery.Builder();
        reading.units().forEach(unit -> units.add(unit(unit), Occur.SHOULD));
        units.setMinimumNumberShouldMatch(lenient ? 1 : needed(reading.units()));
        query.add(units.build(), Occur.MUST);
        sideBySide(query, reading.words());
        query.add(boosted(new ConstantScoreQuery(term(Documents.WHOLE, String.join(" ", reading.words()))), WHOLE_TITLE),
                Occur.SHOULD);
    }

    private void sideBySide(BooleanQuery.Builder all, List<String> words) {
        for (var pair : Documents.pairs(words)) {
            if (vocabulary.isInTitle(pair)) {
                all.add(boosted(term(Documents.PAIR, pair), SIDE_BY_SIDE), Occur.SHOULD);
            }
        }
    }

    /** Words that mean something together say so much that fewer of the others need to fit. */
    private static int needed(List<Unit> units) {
        int number = units.size();
        if (units.stream().anyMatch(unit -> unit.ways().getFirst().words().size() > 1)) {
            return Math.max(1, number / 2);
        }
        return number <= 2 ? number : (int) Math.ceil(number * SHARE_THAT_MUST_FIT);
    }

    private static Query unit(Unit unit) {
        var ways = unit.ways().stream().map(way -> boosted(way(way), (float) way.weight())).toList();
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private static Query way(Way way) {
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
        return isCode(word) ? boosted(new ConstantScoreQuery(term(Documents.CODE, word)), WHOLE_TITLE)
                : term(Documents.TEXT, word);
    }

    private static boolean isCode(String word) {
        return word.length() == 8 && word.charAt(1) == '.';
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
