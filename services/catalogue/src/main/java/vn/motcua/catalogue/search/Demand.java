package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

import vn.motcua.catalogue.search.Reading.Unit;
import vn.motcua.catalogue.search.Reading.Way;

/** How much of what was typed must fit, each asking for less than the one before. */
enum Demand {

    /**
     * Most of it, and of that something that few procedures have, or all that many have. Otherwise a search in a large catalogue
     * would go through nearly everything for the sake of words that nearly everything has.
     */
    TELLING {
        @Override
        List<Step> steps(Reading reading, SearchIndex index, Search.Question question, Map<String, Float> chosen) {
            return index.size() <= FEW ? List.of() : new Sides(reading, index).steps(question, chosen);
        }
    },
    /** Most of it, whatever it is. */
    MOST {
        @Override
        List<Step> steps(Reading reading, SearchIndex index, Search.Question question, Map<String, Float> chosen) {
            return atLeast(Wording.needed(reading.units()), reading, index, question, chosen);
        }
    },
    /** Some of it. */
    ANY {
        @Override
        List<Step> steps(Reading reading, SearchIndex index, Search.Question question, Map<String, Float> chosen) {
            return atLeast(1, reading, index, question, chosen);
        }
    };

    /** @param most documents that are looked at of those that may be better than what was found before */
    record Step(Query query, int most) {

        private static Step whole(BooleanQuery.Builder query) {
            return new Step(query.build(), Integer.MAX_VALUE);
        }
    }

    /** What more procedures have than this says little about any of them. */
    private static final int FEW = 500;
    private static final int MOST_COMMON = 250;

    /**
     * What is asked of the index, one after the other; nothing when this would ask for no more than the next.
     *
     * @param chosen see {@link Wording#of}
     */
    abstract List<Step> steps(Reading reading, SearchIndex index, Search.Question question, Map<String, Float> chosen);

    private static List<Step> atLeast(int number, Reading reading, SearchIndex index, Search.Question question,
            Map<String, Float> chosen) {
        var fit = Wording.atLeast(number, reading.units().stream().map(Wording::unit).toList());
        return List.of(Step.whole(Wording.of(fit, reading, index.vocabulary(), question, chosen)));
    }

    /** The text, taken apart into what few procedures have and what many do. */
    private static final class Sides {

        private final Reading reading;
        private final SearchIndex index;
        private final BooleanQuery.Builder telling = new BooleanQuery.Builder();
        private final List<Query> units = new ArrayList<>();
        /** Units that many have in at least one way, and of them those that few have in none. */
        private final List<Query> common = new ArrayList<>();
        private final List<Query> onlyCommon = new ArrayList<>();
        private int few;

        Sides(Reading reading, SearchIndex index) {
            this.reading = reading;
            this.index = index;
            reading.units().forEach(this::take);
        }

        private void take(Unit unit) {
            var query = Wording.unit(unit);
            units.add(query);
            int before = few;
            for (var way : unit.ways()) {
                if (isTelling(way)) {
                    telling.add(Wording.way(way), Occur.SHOULD);
                    few++;
                }
            }
            if (few - before < unit.ways().size()) {
                common.add(query);
            }
            if (few == before) {
                onlyCommon.add(query);
            }
        }

        /** Nothing tells more about it than it does itself. */
        private boolean isOneWord() {
            return units.size() == 1 && reading.units().getFirst().ways().getFirst().words().size() == 1;
        }

        /** What several words say together is known by its meaning. */
        private boolean isTelling(Way way) {
            var word = way.words().getFirst();
            return way.words().size() == 1 && (Wording.isCode(word)
                    || index.number(new Term(way.meaning() ? Documents.MEANING : Documents.TEXT, word)) <= FEW);
        }

        List<Step> steps(Search.Question question, Map<String, Float> chosen) {
            if (common.isEmpty() || isOneWord()) {
                return List.of();
            }
            var steps = new ArrayList<Step>(2);
            int needed = Wording.needed(reading.units());
            chosen.keySet().forEach(code -> telling.add(Wording.code(code), Occur.SHOULD));
            if (few > 0 || !chosen.isEmpty()) {
                var fit = Wording.atLeast(needed, units);
                steps.add(Step.whole(Wording.of(fit, reading, index.vocabulary(), question, chosen)
                        .add(telling.build(), Occur.FILTER)));
            }
            var together = onlyCommon.size() > 1 ? onlyCommon : common;
            if (together.size() >= needed && (together.size() > 1 || units.size() == 1)) {
                var fit = new BooleanQuery.Builder();
                units.forEach(unit -> fit.add(unit, together.contains(unit) ? Occur.MUST : Occur.SHOULD));
                var query = Wording.of(fit.build(), reading, index.vocabulary(), question, chosen);
                steps.add(few == 0 ? Step.whole(query) : new Step(query.build(), MOST_COMMON));
            }
            return steps;
        }
    }
}
