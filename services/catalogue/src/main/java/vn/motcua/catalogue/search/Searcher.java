package vn.motcua.catalogue.search;

import java.io.IOException;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BitSetIterator;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.CommonWords.Places;

/** Finds what Lucene finds, with the same scores, but knows by heart where common words stand. */
final class Searcher extends IndexSearcher {

    private static final Set<String> WORDS = Set.of(Documents.TEXT, Documents.PAIR, Documents.MEANING);

    private final CommonWords common;

    Searcher(IndexReader reader, Similarity similarity, CommonWords common) {
        super(reader);
        setSimilarity(similarity);
        this.common = common;
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        if (query instanceof BoostQuery more) {
            // By itself it would ask the inner question, not the searcher.
            return createWeight(more.getQuery(), mode, boost * more.getBoost());
        }
        if (!(query instanceof TermQuery word) || getIndexReader().maxDoc() <= CommonWords.COMMON
                || !WORDS.contains(word.getTerm().field())) {
            return super.createWeight(query, mode, boost);
        }
        var term = word.getTerm();
        var found = TermStates.build(this, term, true);
        var sought = new TermQuery(term, found);
        if (found.docFreq() <= CommonWords.COMMON) {
            return super.createWeight(sought, mode, boost);
        }
        var scorer = getSimilarity().scorer(boost, collectionStatistics(term.field()),
                termStatistics(term, found.docFreq(), found.totalTermFreq()));
        return new CommonWord(sought, super.createWeight(sought, mode, boost), scorer);
    }

    /** In the parts of the index where it isn't common Lucene's own way is taken. */
    private final class CommonWord extends Weight {

        private final TermQuery word;
        private final Weight plain;
        private final SimScorer scorer;

        CommonWord(TermQuery word, Weight plain, SimScorer scorer) {
            super(word);
            this.word = word;
            this.plain = plain;
            this.scorer = scorer;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
            var places = common.of(word.getTerm(), part.reader());
            if (places == null) {
                return plain.scorerSupplier(part);
            }
            var lengths = part.reader().getNormValues(word.getTerm().field());
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) {
                    return new InPart(places, lengths, scorer);
                }

                @Override
                public long cost() {
                    return places.number();
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext part, int document) throws IOException {
            return plain.explain(part, document);
        }

        @Override
        public boolean isCacheable(LeafReaderContext part) {
            return plain.isCacheable(part);
        }
    }

    private static final class InPart extends Scorer {

        private static final int SHORTEST = 1;

        private final Places places;
        private final NumericDocValues lengths;
        private final SimScorer scorer;
        private final BitSetIterator documents;
        private final float most;

        InPart(Places places, NumericDocValues lengths, SimScorer scorer) {
            this.places = places;
            this.lengths = lengths;
            this.scorer = scorer;
            documents = new BitSetIterator(places.documents(), places.number());
            most = scorer.score(places.heaviest(), SHORTEST);
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public float getMaxScore(int upTo) {
            return most;
        }

        @Override
        public float score() throws IOException {
            int document = documents.docID();
            lengths.advanceExact(document);
            return scorer.score(places.weightIn(document), lengths.longValue());
        }
    }
}
