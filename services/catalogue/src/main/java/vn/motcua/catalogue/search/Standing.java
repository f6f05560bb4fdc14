package vn.motcua.catalogue.search;

import java.io.IOException;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

import org.jspecify.annotations.Nullable;

/** What a procedure is worth whatever was typed, see {@link Documents#STANDING}. Nearly all have one, so it is looked up, not sought. */
final class Standing extends Query {

    static final Query QUERY = new Standing();

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new OfAll(boost);
    }

    private final class OfAll extends Weight {

        private final float boost;

        OfAll(float boost) {
            super(Standing.this);
            this.boost = boost;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
            var values = part.reader().getNumericDocValues(Documents.STANDING);
            return values == null ? null : new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) {
                    return new OfEach(values, boost);
                }

                @Override
                public long cost() {
                    return values.cost();
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext part, int document) throws IOException {
            var values = part.reader().getNumericDocValues(Documents.STANDING);
            return values != null && values.advanceExact(document)
                    ? Explanation.match(boost * Documents.standing(values), "standing")
                    : Explanation.noMatch("gone");
        }

        @Override
        public boolean isCacheable(LeafReaderContext part) {
            return true;
        }
    }

    private static final class OfEach extends Scorer {

        private final NumericDocValues values;
        private final float boost;

        OfEach(NumericDocValues values, float boost) {
            this.values = values;
            this.boost = boost;
        }

        @Override
        public int docID() {
            return values.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return values;
        }

        @Override
        public float getMaxScore(int upTo) {
            return boost * Documents.HIGHEST_STANDING;
        }

        @Override
        public float score() throws IOException {
            return boost * Documents.standing(values);
        }
    }

    @Override
    public String toString(String field) {
        return Documents.STANDING;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other);
    }

    @Override
    public int hashCode() {
        return classHash();
    }
}
