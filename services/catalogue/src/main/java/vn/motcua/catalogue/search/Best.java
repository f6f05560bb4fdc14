package vn.motcua.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

import org.jspecify.annotations.Nullable;

/**
 * Gathers what fits best, of what fits equally well the lowest codes. Lucene's own gatherer looks at everything that is as good as
 * the last one kept, which in a national catalogue may be thousands; this one relies on each part of the index lying in the order
 * of codes, so that whatever comes later in a part must be better, and leaves the rest to be skipped.
 */
final class Best implements CollectorManager<Best.Gathering, List<Best.Fit>> {

    /**
     * A procedure and how well it fits.
     *
     * @param part of the index where it lies
     */
    record Fit(float score, BytesRef code, int part) {

        boolean isBefore(float otherScore, BytesRef otherCode) {
            return score > otherScore || score == otherScore && code.compareTo(otherCode) < 0;
        }
    }

    private static final int ELSEWHERE = -1;
    private static final Comparator<Fit> WORST_FIRST = Comparator.comparingDouble(Fit::score)
            .thenComparing(Fit::code, Comparator.reverseOrder());

    private final int limit;
    private final @Nullable Fit after;
    private final List<Fit> before;
    private final int most;

    /**
     * @param after  the last one of the page before
     * @param before found already, perhaps to be found again
     * @param most   documents that are looked at, of those that may be better than what is kept
     */
    Best(int limit, @Nullable Fit after, List<Fit> before, int most) {
        this.limit = limit;
        this.after = after;
        this.before = before;
        this.most = most;
    }

    @Override
    public Gathering newCollector() {
        return new Gathering();
    }

    @Override
    public List<Fit> reduce(Collection<Gathering> gatherings) {
        var all = new ArrayList<Fit>();
        gatherings.forEach(gathering -> all.addAll(gathering.kept));
        all.sort(WORST_FIRST.reversed());
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** Over all parts of the index, one after the other. */
    final class Gathering implements Collector {

        private final PriorityQueue<Fit> kept = new PriorityQueue<>(limit, WORST_FIRST);
        private int looked;

        Gathering() {
            before.forEach(fit -> kept.add(new Fit(fit.score, fit.code, ELSEWHERE)));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext part) throws IOException {
            if (looked >= most) {
                throw new CollectionTerminatedException();
            }
            return new InPart(part.ord, DocValues.getSorted(part.reader(), Documents.CODE));
        }

        /** In one part of the index, whose documents come by code. */
        private final class InPart implements LeafCollector {

            private final int part;
            private final SortedDocValues codes;
            private Scorable scorer;
            /** So good was something that came too late, so that whatever is no better and comes after it does, too. */
            private float tooLate = Float.NaN;

            InPart(int part, SortedDocValues codes) {
                this.part = part;
                this.codes = codes;
            }

            @Override
            public void setScorer(Scorable scorer) throws IOException {
                this.scorer = scorer;
                skipWhatIsNoBetter();
            }

            @Override
            public void collect(int document) throws IOException {
                if (looked++ >= most) {
                    throw new CollectionTerminatedException();
                }
                var score = scorer.score();
                var worst = kept.size() < limit ? null : kept.peek();
                if (worst != null && score < worst.score || after != null && score > after.score) {
                    return;
                }
                codes.advanceExact(document);
                var code = codes.lookupOrd(codes.ordValue());
                if (after != null && !after.isBefore(score, code)) {
                    return;
                }
                if (worst != null && worst.isBefore(score, code)) {
                    tooLate = score;
                } else if (!isFoundBefore(code)) {
                    if (worst != null) {
                        kept.poll();
                    }
                    kept.add(new Fit(score, BytesRef.deepCopyOf(code), part));
                }
                skipWhatIsNoBetter();
            }

            private boolean isFoundBefore(BytesRef code) {
                for (var fit : before) {
                    if (fit.code.equals(code)) {
                        return true;
                    }
                }
                return false;
            }

            private void skipWhatIsNoBetter() throws IOException {
                if (kept.size() == limit) {
                    var worst = kept.peek();
                    scorer.setMinCompetitiveScore(worst.part == part || worst.score == tooLate ? Math.nextUp(worst.score)
                            : worst.score);
                }
            }
        }
    }
}
